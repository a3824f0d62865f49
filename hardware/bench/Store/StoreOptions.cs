using System.CommandLine;
using System.IO;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench;

/// <summary>The options that say where runs are stored and what people know of them: the same for run, runs and campaign.</summary>
internal sealed class StoreOptions
{
    private readonly Surroundings _around;

    /// <summary>Options of one command.</summary>
    public StoreOptions(Surroundings around) => _around = around;

    /// <summary>The store's file.</summary>
    public Option<string?> Store { get; } = new("--store")
    {
        Description = "The file that runs are stored in, one for a laboratory. Without it: runs.sqlite in the folder of --out.",
        HelpName = "FILE",
    };

    /// <summary>Who casts.</summary>
    public Option<string?> Operator { get; } = new("--operator")
    {
        Description = "Who casts. Without it: the account that is logged in.",
        HelpName = "NAME",
    };

    /// <summary>Batch of dope.</summary>
    public Option<string?> Dope { get; } = new("--dope") { Description = "The batch of dope.", HelpName = "BATCH" };

    /// <summary>Anything.</summary>
    public Option<string?> Note { get; } = new("--note") { Description = "A note, stored with every plate.", HelpName = "TEXT" };

    /// <summary>Why something is changed.</summary>
    public Option<string?> Because { get; } = new("--because")
    {
        Description = "Why a recipe or a setting is another than before: the audit keeps it.",
        HelpName = "REASON",
    };

    /// <summary>What holds where nothing is said.</summary>
    public RunLabels Unlabelled => new(_around.Account, "", "");

    /// <summary>Who casts with what, as the command line says.</summary>
    public RunLabels Labels(ParseResult parsed) => new(
        parsed.GetValue(Operator) ?? _around.Account, parsed.GetValue(Dope) ?? "", parsed.GetValue(Note) ?? "")
    {
        Because = parsed.GetValue(Because) ?? "",
    };

    /// <summary>Who changes something in a chamber by this command, for the chamber's log of changes.</summary>
    public Signature Signature(ParseResult parsed, string command) =>
        Link.Signature.Of(parsed.GetValue(Operator) ?? _around.Account, command, parsed.GetValue(Because) ?? "");

    /// <summary>The store of a folder of results.</summary>
    public static string PathOf(string? store, string folder) => store ?? Path.Combine(folder, RunStore.FileName);
}
