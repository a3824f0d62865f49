using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Commands;

/// <summary>
/// Only the console allocates while the chamber runs, for a line that came in; the telemetry does not. firmware/Commands/README.md lists
/// how much; here it is measured.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed partial class ConsoleAllocationTests
{
    [TestMethod]
    public void Every_command_stays_within_what_the_page_lists()
    {
        TwinRun run = TwinRun.In(Phase.Complete);
        run.Chamber.Schedule = new TickSchedule(run.NowUs);
        run.Chamber.Stages.Use(run.Board.Clock);
        var console = new CommandInterpreter(run.Chamber);
        (string Command, long Most)[] listed = [.. Listed()];
        Assert.HasCount(6, listed);
        foreach ((string command, long most) in listed)
        {
            Say(console, command); // compiles it
            long bytes = Say(console, command);
            Assert.IsInRange(most / 2, most, bytes, command);
        }
    }

    private static long Say(CommandInterpreter console, string command)
    {
        var said = new TextBuffer(8192);
        long before = GC.GetAllocatedBytesForCurrentThread();
        IListing? listing = console.Execute(command, said);
        for (int line = 0; listing != null && listing.TryWrite(line, said); line++)
        {
        }

        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.StartsWith("OK", said.ToString());
        Assert.IsFalse(said.IsCut);
        return bytes;
    }

    private static IEnumerable<(string Command, long Most)> Listed() =>
        Row().Matches(SourceTree.Read("firmware/Commands/README.md"))
            .Select(m => (m.Groups["command"].Value, long.Parse(m.Groups["bytes"].Value)));

    [GeneratedRegex(@"^\| `(?<command>[a-z0-9 -]+)` \| (?<bytes>\d+) bytes \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
