using System;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Portability;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>
/// SCPI allocates for a line that came in, as the words do; what is pushed and what is noted at every pass does not. The page lists how
/// much; here it is measured.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed partial class ScpiAllocationTests
{
    private const string Page = "firmware/Scpi/README.md";

    [TestMethod]
    public void Every_line_stays_within_what_the_page_lists()
    {
        TwinRun run = TwinRun.In(Phase.Complete);
        run.Chamber.Schedule = new TickSchedule(run.NowUs);
        var language = new ScpiOrWords(run.Chamber);
        (string Line, long Most)[] listed = [.. Row().Matches(SourceTree.Read(Page))
            .Select(m => (m.Groups["line"].Value, long.Parse(m.Groups["bytes"].Value)))];
        Assert.HasCount(7, listed);
        foreach ((string line, long most) in listed)
        {
            Say(language, line); // compiles it
            long bytes = Say(language, line);
            Console.WriteLine($"{line}: {bytes} bytes");
            Assert.IsLessThanOrEqualTo(most, bytes, line);
            Assert.IsGreaterThanOrEqualTo(most / 2, bytes, line);
        }
    }

    [TestMethod]
    public void Telemetry_and_what_is_noted_at_every_pass_allocate_nothing()
    {
        TwinRun run = TwinRun.In(Phase.Conditioning);
        var session = new ScpiSession(run.Chamber);
        var said = new TextBuffer(2048);
        Push(session, said); // compiles it
        long before = GC.GetAllocatedBytesForCurrentThread();
        Push(session, said);
        Assert.AreEqual(0L, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Push(ScpiSession session, TextBuffer said)
    {
        said.Clear();
        session.Note(1_000_000);
        session.Pushed.Passes = 1;
        session.Pushed.Write(session.Chamber, 1_000_000, said);
        session.Pushed.Passes = PushedLine.PassesOfLong;
        session.Pushed.Write(session.Chamber, 1_000_000, said);
    }

    private static long Say(ScpiOrWords language, string line)
    {
        var said = new TextBuffer(8192);
        long before = GC.GetAllocatedBytesForCurrentThread();
        IListing? listing = language.Execute(line, said);
        for (int i = 0; listing != null && listing.TryWrite(i, said); i++)
        {
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [GeneratedRegex(@"^\| `(?<line>[^`]+)` \| (?<bytes>\d+) bytes \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
