using System.Collections.Generic;
using System.Linq;

namespace ChamberFirmware.Bench;

/// <content>The audit: lines that are added and never changed, each with the hash of the one before.</content>
public sealed partial class RunStore
{
    private const string Given = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0)";

    /// <summary>Adds a line.</summary>
    public void Note(AuditEntry entry) => File.Together(() =>
    {
        Add(entry);
        return 0;
    });

    /// <summary>All lines, in their order.</summary>
    public List<AuditRow> Audit() => [.. File.Rows("SELECT number, line, hash FROM audit ORDER BY number").Select(Row)];

    /// <summary>The last line; null: there is none.</summary>
    public AuditRow? AuditEnd() =>
        File.Rows("SELECT number, line, hash FROM audit ORDER BY number DESC LIMIT 1").Select(Row).FirstOrDefault();

    /// <summary>What is wrong with the audit, a sentence each; none: it is whole.</summary>
    public List<string> AuditFaults() => AuditChain.Faults(
        Audit(),
        (long)File.Do(Given)!,
        File.Rows("SELECT number, auditNumber, auditHash FROM runs WHERE auditNumber IS NOT NULL ORDER BY number").Select(run =>
            new AuditAnchor((long)run["number"]!, (long)run["auditNumber"]!, (string)run["auditHash"]!)));

    /// <summary>The last change of a chamber that is noted, as it keeps it; null: none is.</summary>
    public AuditEntry? LastChangeOf(string chamber) => File.Rows(
        "SELECT line FROM audit WHERE json_extract(line, '$.chamber') = $chamber AND json_extract(line, '$.change') IS NOT NULL "
            + "ORDER BY number DESC LIMIT 1",
        new Dictionary<string, object> { ["$chamber"] = chamber }).Select(row => AuditEntry.OfLine((string)row["line"]!)).FirstOrDefault();

    /// <summary>The last line about a recipe of that name in a chamber; null: there is none.</summary>
    public AuditEntry? LastRecipeOf(string chamber, string recipe) => File.Rows(
        "SELECT line FROM audit WHERE json_extract(line, '$.chamber') = $chamber AND json_extract(line, '$.what') = 'recipe' "
            + "AND json_extract(line, '$.recipe') = $recipe ORDER BY number DESC LIMIT 1",
        new Dictionary<string, object> { ["$chamber"] = chamber, ["$recipe"] = recipe })
        .Select(row => AuditEntry.OfLine((string)row["line"]!)).FirstOrDefault();

    // Inside a transaction: nobody else adds one meanwhile.
    private void Add(AuditEntry entry)
    {
        AuditRow? end = AuditEnd();
        string line = (entry with { Number = (long)File.Do(Given)! + 1, Utc = Utc(_clock.GetUtcNow()) }).ToLine();
        Insert("audit", new Dictionary<string, object?>
        {
            ["line"] = line, ["hash"] = AuditChain.HashOf(end?.Hash ?? AuditChain.Beginning, line),
        });
    }

    // A recipe that no run of this name had yet is its next version.
    private void NoteVersion(RunStart start, long run, string text, string sha256)
    {
        string name = start.Plate.Recipe.Name;
        List<RecipeVersion> versions = RecipeVersions.Of(this, name);
        if (versions.Exists(version => version.Sha256 == sha256))
        {
            return;
        }

        string before = versions.Count > 0 ? TextOf(versions[^1].Sha256) ?? "" : "";
        Add(new AuditEntry("recipe version")
        {
            Recipe = name, Version = versions.Count + 1, Run = run, Who = start.Labels.Operator, Because = start.Labels.Because,
            Values = RecipeVersions.Differences(before, text), Note = sha256,
        });
    }

    private static AuditRow Row(Dictionary<string, object?> row) =>
        new((long)row["number"]!, (string)row["line"]!, (string)row["hash"]!);
}
