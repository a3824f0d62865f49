using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Firmware;

/// <summary>
/// Only the console allocates while the chamber runs, for a line that came in and once a second for the telemetry. firmware/README.md lists
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
            console.Execute(command); // compiles it
            long before = GC.GetAllocatedBytesForCurrentThread();
            string answer = console.Execute(command);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.StartsWith("OK", answer);
            Assert.IsInRange(most / 3, most, bytes, command);
        }
    }

    private static IEnumerable<(string Command, long Most)> Listed() =>
        Row().Matches(SourceTree.Read("firmware/README.md")).Select(m => (m.Groups["command"].Value, long.Parse(m.Groups["bytes"].Value)));

    [GeneratedRegex(@"^\| `(?<command>[a-z0-9 -]+)` \| (?<bytes>\d+) bytes \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
