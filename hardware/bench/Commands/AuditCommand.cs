using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench;

/// <summary>chamber audit: who changed what, when and why; whether that is whole; what a chamber adds; versions of a recipe.</summary>
public static class AuditCommand
{
    private const int DefaultMost = 30;

    /// <summary>The command with those below it.</summary>
    public static Command Make(Surroundings around)
    {
        var most = new Option<int>("--most")
        {
            Description = "At most so many lines, the newest; 0: all.", HelpName = "N", DefaultValueFactory = _ => DefaultMost,
        };
        var chamber = new Option<string?>("--chamber") { Description = "Only this chamber's, by its serial number.", HelpName = "NUMBER" };
        var lines = new Option<string?>("--jsonl")
        {
            Description = "Write all lines as they are stored; - is the standard output.", HelpName = "FILE",
        };
        var place = new Place(around);
        var command = new Command("audit", "Who changed settings, calibrations and recipes, when and why.") { most, chamber, lines };
        place.AddTo(command);
        command.SetAction(parsed => place.With(parsed, store => List(
            store, parsed.GetValue(most), parsed.GetValue(chamber), parsed.GetValue(lines), parsed.InvocationConfiguration.Output)));
        command.Subcommands.Add(Verify(around));
        command.Subcommands.Add(Collect(around));
        command.Subcommands.Add(Recipe(around));
        return command;
    }

    private static Command Verify(Surroundings around)
    {
        var head = new Option<string?>("--head")
        {
            Description = "A hash that was written down earlier: a line must have it.", HelpName = "HASH",
        };
        var place = new Place(around);
        var command = new Command("verify", "Look whether every line is what was written, and none is missing.") { head };
        place.AddTo(command);
        command.SetAction(parsed => place.With(parsed, store => Verified(store, parsed.GetValue(head), parsed.InvocationConfiguration)));
        return command;
    }

    private static Command Collect(Surroundings around)
    {
        Option<string?> port = PortOptions.Make();
        port.Required = true;
        var place = new Place(around);
        var command = new Command("collect", "Take what is new in a chamber's own log of changes.") { port };
        place.AddTo(command);
        command.SetAction(parsed => place.With(
            parsed, store => Collected(store, parsed.GetValue(port)!, around, parsed.InvocationConfiguration), make: true));
        return command;
    }

    private static Command Recipe(Surroundings around)
    {
        var name = new Argument<string>("NAME") { Description = "The recipe." };
        var place = new Place(around);
        var command = new Command("recipe", "The versions of a recipe, and what changed from one to the next.") { name };
        place.AddTo(command);
        command.SetAction(parsed => place.With(
            parsed, store => Versions(store, parsed.GetValue(name)!, parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static int List(RunStore store, int most, string? chamber, string? file, TextWriter output)
    {
        List<AuditRow> rows = store.Audit();
        if (file != null)
        {
            byte[] all = Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => row.Line + "\n")));
            if (file == "-")
            {
                output.Write(Encoding.UTF8.GetString(all));
            }
            else
            {
                WholeFile.Write(file, all);
            }

            return ExitCode.Good;
        }

        List<AuditEntry> entries =
            [.. rows.Select(row => AuditEntry.OfLine(row.Line)).OfType<AuditEntry>().Where(e => chamber == null || e.Chamber == chamber)];
        AuditTable.Write(entries.TakeLast(most > 0 ? most : entries.Count), output);
        return ExitCode.Good;
    }

    private static int Verified(RunStore store, string? head, InvocationConfiguration console)
    {
        List<string> faults = store.AuditFaults();
        List<AuditRow> rows = store.Audit();
        if (head != null && !rows.Exists(row => row.Hash.Equals(head.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            faults.Add($"No line has the hash {head.Trim()}: lines that were there then are altered or gone.");
        }

        faults.ForEach(fault => console.Error.WriteLine("chamber: " + fault));
        if (faults.Count > 0)
        {
            console.Error.WriteLine($"chamber: the audit in {store.File.Path} is not what was written.");
            return ExitCode.NotComplete;
        }

        string count = rows.Count.ToString(CultureInfo.InvariantCulture);
        console.Output.WriteLine(rows.Count == 0
            ? $"The audit in {store.File.Path} is empty."
            : $"The audit in {store.File.Path} is whole: {count} line(s). Write down the last hash, and --head finds it again:\n"
                + rows[^1].Hash);
        return ExitCode.Good;
    }

    private static int Collected(RunStore store, string port, Surroundings around, InvocationConfiguration console)
    {
        using var chamber = new ChamberAtLine(port, Lines.Open) { SignedBy = Signature.Of(around.Account, "audit", "") };
        try
        {
            chamber.Open();
            long before = store.AuditEnd()?.Number ?? 0;
            CollectedChanges.Take(chamber.Link, store).ForEach(told => console.Error.WriteLine("chamber: " + told));
            long added = (store.AuditEnd()?.Number ?? 0) - before;
            console.Output.WriteLine(FormattableString.Invariant($"{CollectedChanges.NameOf(chamber.Link)}: {added} new line(s)."));
            return ExitCode.Good;
        }
        catch (Exception e) when (e is LineRefusedException || ChamberAtLine.IsLoss(e))
        {
            console.Error.WriteLine("chamber: " + e.Message);
            return ExitCode.BadInput;
        }
    }

    private static int Versions(RunStore store, string name, TextWriter output)
    {
        List<RecipeVersion> versions = RecipeVersions.Of(store, name);
        if (versions.Count == 0)
        {
            throw new StoreException($"No run of {store.File.Path} had a recipe {name}: chamber runs lists them.");
        }

        versions.ForEach(version => AuditTable.WriteVersion(version, output));
        return ExitCode.Good;
    }

    // Which store, the same for all of them.
    private sealed class Place(Surroundings around)
    {
        private readonly Option<string> _folder = RunsCommand.OutOption();
        private readonly StoreOptions _stored = new(around);

        public void AddTo(Command command)
        {
            command.Options.Add(_folder);
            command.Options.Add(_stored.Store);
        }

        public int With(ParseResult parsed, Func<RunStore, int> act, bool make = false)
        {
            string path = StoreOptions.PathOf(parsed.GetValue(_stored.Store), parsed.GetValue(_folder)!);
            TextWriter error = parsed.InvocationConfiguration.Error;
            try
            {
                string refusal = make ? OutFolder.Open(Path.GetDirectoryName(Path.GetFullPath(path))!) : "";
                if (refusal.Length > 0)
                {
                    throw new StoreException(refusal);
                }

                using RunStore store = make ? new RunStore(path, around.Clock) : RunStore.OpenExisting(path, around.Clock);
                return act(store);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                error.WriteLine("chamber: " + e.Message);
                return ExitCode.BadInput;
            }
        }
    }
}
