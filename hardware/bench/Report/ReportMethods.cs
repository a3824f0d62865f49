using System.Linq;
using System.Text.Json.Nodes;

namespace ChamberFirmware.Bench.Report;

/// <summary>A paragraph for the methods section of a paper, and how the run is cited. A twin's says simulated, and nothing else.</summary>
public static class ReportMethods
{
    /// <summary>The paragraph.</summary>
    public static string Paragraph(ReportSubject subject)
    {
        bool isTwin = subject.IsSimulated;
        string begin = isTwin
            ? $"Simulated: no membrane was made. A cast was simulated on the digital twin of an environmental casting chamber "
                + $"({subject.Text("firmware")}), "
                + "whose parameters are engineering estimates. "
            : $"A film was cast in an environmental casting chamber under {subject.Text("firmware")}. ";
        string film = $"Recipe {subject.Recipe}: {Said.With(subject.Number("recipe", "filmUm"), null, 0)} µm of wet film"
            + (subject.Text("recipe", "dope") is { Length: > 0 } dope ? $" of {dope} (parts by weight)" : "")
            + $" in air of set {Air(subject, "temperatureC", "°C", 1)}, "
            + $"{Air(subject, "humidityRatioGPerKg", "g water per kg dry air", 2)} and "
            + $"{Air(subject, "airVelocityMPerS", "m/s", 2)}"
            + (Bath(subject) is { Length: > 0 } bath ? $", then immersed ({bath}). " : ", then immersed. ");
        string how = isTwin ? "The simulated sensors read" : "Measured were";
        string result = subject.Record["motion"] is JsonObject
            ? $"{how} a mean of {string.Join(", ", Quantities(subject))}; the exposure {Where(subject)} "
                + $"was set to {Said.With(subject.Number("exposureSetS"), null)} s and {Exposure(subject)}. "
            : "Nothing was cast. ";
        string rule = "Uncertainties are expanded (k = 2), from budgets after the GUM (JCGM 100:2008) of sensor class or calibration, "
            + $"place of the film, timing and anemometer. Conformity with tolerances of {Tolerances(subject)} was judged after JCGM "
            + "106:2012 with a guard band of the expanded uncertainty: "
            + $"{ReportTables.Verdict(subject.Text("verdict", "overall"))}.";
        return begin + film + ReportFilm.Sentences(subject) + result + rule;
    }

    /// <summary>How the run is named elsewhere.</summary>
    public static string Citation(ReportSubject subject)
    {
        string kind = subject.IsSimulated ? "simulated on the twin" : "cast in a chamber";
        string run = subject.Row is { } row
            ? $"{row.Words("operator")}: run {row.Number}, {ReportTables.Minutes(row.Words("begunLocal"))[..10]}, " : "";
        return $"{run}{subject.Recipe}, exposure {PlateFolder.Seconds(subject.Number("exposureSetS") ?? 0.0)} s, {kind}; "
            + $"{subject.Text("firmware")}, "
            + $"{ChamberIdentity.Program}; record.json SHA-256 {RecipeText.Sha256(subject.RecordText)}.";
    }

    // As the verdict has them, whoever gave them.
    private static string Tolerances(ReportSubject subject) => string.Join(
        ", ", from one in ReportTables.Nodes(subject.Record["verdict"]?["quantities"])
              select $"±{Said.TwoDigits(ReportTables.Value(one, "tolerance"))} {ReportTables.Word(one, "unit")}");

    private static System.Collections.Generic.IEnumerable<string> Quantities(ReportSubject subject) =>
        from budget in ReportTables.Nodes(subject.Record["uncertainty"]?["air"])
        let quantity = ReportTables.Word(budget, "quantity")
        let unit = quantity == "temperatureC" ? "°C" : ReportTables.Word(budget, "unit")
        let notKnown = ReportTables.Word(budget, "notKnown")
        select $"({Said.With(ReportTables.Value(budget, "achieved"), ReportTables.Value(budget, "expanded"))}) {unit}"
            + (notKnown.Length > 0 ? $" (uncertainty not known: {notKnown})" : "");

    // Baths that are told one by one need no note.
    private static string Bath(ReportSubject subject) => subject.Record["bathSteps"] == null ? subject.Text("recipe", "bath") : "";

    private static string Where(ReportSubject subject) => subject.Text("recipe", "cover") == "yes"
        ? "of the whole plate, by a cover over the film," : $"at the plate's {subject.Text("recipe", "exposurePoint")} point";

    private static string Exposure(ReportSubject subject)
    {
        JsonNode? asked = ReportTables.Exposures(subject).FirstOrDefault(
            e => ReportTables.Word(e, "quantity") == subject.Text("recipe", "exposurePoint"));
        double? achieved = ReportTables.Value(asked, "achieved");
        return achieved == null
            ? $"was planned as {Said.With(subject.Number("exposurePlannedS"), null)} s, and nothing saw it"
            : $"found as ({Said.With(achieved, ReportTables.Value(asked, "expanded"))}) s by travel switches"
                + (subject.IsSimulated ? ", simulated too" : "");
    }

    private static string Air(ReportSubject subject, string quantity, string unit, int decimals) =>
        $"{Said.With(subject.Number("recipe", quantity), null, decimals)} {unit}";
}
