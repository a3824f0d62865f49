using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>coat, coat end, web, web METRE, web mark, web measured M: a casting line.</summary>
public static class WebCommands
{
    private const string Measured = "measured";
    private const double MostMetre = 1e9;

    /// <summary>web alone: how the line stands; with a number, that metre or the next; null: another word, or no line.</summary>
    public static IListing? Lines(Chamber chamber, string rest)
    {
        double metre = 0.0;
        return chamber.Line == null ? null : rest.Length == 0 ? new WebLines(chamber)
            : DecimalText.TryParse(rest, out metre) && metre >= 0.0 && metre <= MostMetre ? new WebLines(chamber, (long)metre) : null;
    }

    /// <summary>Does what a word of a line says. False: it is none.</summary>
    public static bool Does(Chamber chamber, string word, string rest, TextBuffer to)
    {
        Operator acts = chamber.Operator;
        if (word == "coat")
        {
            bool ends = rest == "end";
            Answer.Say(to, ends ? acts.EndCoat() : rest.Length == 0 ? acts.Coat() : LineRefusals.CoatOrEnd(rest), ends
                ? "coated no more; complete when the last film is in the bath"
                : "coating while the line runs and enables it, and the air is held");
            return true;
        }

        if (word == "web" && rest == "mark")
        {
            Answer.Say(to, acts.MarkWeb(), "marked; let some metres run, measure them, and type web measured M");
            return true;
        }

        if (word == "web" && rest.Length == 0)
        {
            Answer.Error(to, LineRefusals.NoLine());
            return true;
        }

        bool isMeasured = word == "web" && (rest == Measured || rest.StartsWith("measured "));
        if (isMeasured && Answer.IsAccepted(to, acts.MeasuredWeb(rest.Substring(Measured.Length).Trim())))
        {
            Answer.Begin(to, "WebPulsesPerM = ").Fixed(chamber.Settings.WebPulsesPerM, 1).Add(", stored").Line();
        }

        return isMeasured;
    }
}
