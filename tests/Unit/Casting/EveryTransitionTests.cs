using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Safety;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Unit.Casting;

/// <summary>
/// Every phase with every request and every state of fault, chain, air, sensor, door and time, against a table written beside the code and
/// not after it: what follows, and that nothing else ever does.
/// </summary>
[TestClass]
public sealed partial class EveryTransitionTests
{
    // From, request (* any), what must be so, to. The first row that fits counts; where none fits the phase stays. Rows in which a fault
    // is latched stand first. film: the blade has begun, and the fault lets the film be saved. due: the phase's time is over.
    private static readonly string[] Table =
    [
        "Casting   *          fault film -Abort due    Exposing",
        "Casting   *          fault film -Abort        Casting",
        "Exposing  *          fault film -Abort due    Immersing",
        "Exposing  *          fault film -Abort        Exposing",
        "Immersing *          fault film -Abort -due   Immersing",
        "*         *          fault                    Faulted",
        "Idle      Start      -                        Conditioning",
        "Idle      Commission -                        Commissioning",
        "Conditioning Abort   -                        Aborted",
        "Conditioning *       due soaked               Ready",
        "Ready     Abort      -                        Aborted",
        "Ready     Fill       closed                   Filling",
        "Ready     *          valid out                Conditioning",
        "Ready     Cast       closed valid -cold       Casting",
        "Ready     CastCondensing closed valid         Casting",
        "Ready     Coat       closed valid             Coating",
        "Coating   Abort      -                        Aborted",
        "Coating   EndCoat    -                        Complete",
        "Filling   Abort      -                        Aborted",
        "Filling   Filled     closed                   Conditioning",
        "Casting   Abort      -                        Aborted",
        "Casting   *          due                      Exposing",
        "Exposing  Abort      -                        Aborted",
        "Exposing  *          due                      Immersing",
        "Immersing Abort      -                        Aborted",
        "Immersing *          due                      Complete",
        "Complete  Abort      -                        Idle",
        "Complete  *          -closed                  Idle",
        "Complete  *          due                      Idle",
        "Complete  Start      -                        Conditioning",
        "Commissioning Abort  -                        Aborted",
        "Commissioning Finish -                        Idle",
        "Aborted   Reset      -                        Idle",
        "Faulted   Reset      -                        Idle",
    ];

    private static readonly bool[] Both = [false, true];

    [TestMethod]
    public void What_follows_stands_in_the_table_and_every_row_of_it_happens()
    {
        var used = new HashSet<int>();
        int cases = 0;
        foreach (Situation s in Situations())
        {
            int row = Array.FindIndex(Table, line => s.Fits(line));
            used.Add(row);
            string expected = row < 0 ? s.Given.ToString() : Words(Table[row])[^1];
            Assert.AreEqual(expected, s.Next().ToString(), s.ToString());
            cases++;
        }

        Assert.IsGreaterThan(11 * 9 * 3 * 16, cases);
        CollectionAssert.AreEquivalent(Enumerable.Range(-1, Table.Length + 1).ToArray(), used.ToArray(), "rows that happen");
    }

    [TestMethod]
    public void One_method_writes_the_phase()
    {
        string[] sources = [.. SourceTree.FilesIn("firmware/Casting").Select(SourceTree.Read)];
        Assert.AreEqual(1, sources.Sum(source => PhaseWritten().Count(source)));
        Assert.AreEqual(2, sources.Sum(source => EnterNamed().Count(source)), "its one caller is Advance");
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Situation> Situations() =>
        from given in Enum.GetValues<Phase>()
        from request in Enum.GetValues<OperatorRequest>()
        from fault in new[] { "", "fault", "fault saves" }
        from closed in Both
        from inBand in Both
        from valid in Both
        from doorMayOpen in given == Phase.Filling ? Both : [false]
        from due in Both
        from begun in PhaseRules.Moves(given) ? Both : [false]
        from cold in given == Phase.Ready ? Both : [false]
        select new Situation(given, request, fault, closed, inBand, valid, doorMayOpen, due, begun, cold);

    private sealed record Situation(
        Phase Given, OperatorRequest Request, string Fault, bool Closed, bool InBand, bool Valid, bool DoorMayOpen, bool Due, bool Begun,
        bool Cold)
    {
        // Exposing and Immersing are behind the blade's begin; before it only Casting can be, and nothing is due.
        private bool IsBegun => Begun || Due || Given is Phase.Exposing or Phase.Immersing;

        public bool Fits(string line)
        {
            string[] words = Words(line);
            return (words[0] == "*" || words[0] == Given.ToString())
                && (words[1] == "*" || words[1] == Request.ToString())
                && words[2..^1].All(Holds);
        }

        public Phase Next()
        {
            RunScript run = new RunScript().To(Given);
            if (Given == Phase.Conditioning)
            {
                run.Tick(); // in band from now on
            }

            if (DoorMayOpen)
            {
                run.Readings.Air.TemperatureC = run.Settings.FillingBelowC;
                run.Tick();
                Assert.IsTrue(run.Run.DoorMayOpen);
            }

            run.Fault = Fault.Length > 0 ? FaultCode.SensorLost : FaultCode.None;
            run.SavesFilm = Fault == "fault saves";
            run.Readings.InterlockClosed = Closed;
            run.Readings.Air.Status = Valid ? SensorStatus.Good : SensorStatus.NoAnswer;
            run.Readings.SmoothHumidityRatioGPerKg = run.Recipe.HumidityRatioGPerKg * (InBand ? 1.0 : 1.1);
            (run.Readings.Air.PressurePa, run.Readings.PlateIsMeasured) = (101325.0, Cold);
            run.Run.Ask(Request);
            run.Run.Advance(AtUs(run), run.Readings, run.Fault != FaultCode.None, run.SavesFilm);
            return run.Run.Phase;
        }

        private bool Holds(string condition) => condition switch
        {
            "-" => true,
            "fault" => Fault.Length > 0,
            "film" => Fault == "fault saves" && IsBegun,
            "-Abort" => Request != OperatorRequest.Abort,
            "closed" => Closed,
            "-closed" => !Closed,
            "-cold" => !Cold, // the plate, by its thermometer
            "valid" => Valid,
            "out" => !InBand,
            "soaked" => InBand || !Valid, // a lost reading says nothing about the air
            "due" => Due,
            "-due" => !Due,
            _ => throw new ArgumentException(condition),
        };

        // The time of the tick: a microsecond before what the phase waits for, or then.
        private long AtUs(RunScript run)
        {
            CastPlan? plan = run.Run.Plan;
            long castUs = run.Readings.CastStartedUs;
            long dueUs = Given switch
            {
                Phase.Conditioning => run.NowUs + CastLimits.SoakUs,
                Phase.Casting => castUs + plan!.BladeEndUs,
                Phase.Exposing => castUs + plan!.ImmersionOnUs,
                Phase.Immersing => castUs + plan!.EndUs,
                Phase.Complete => run.Run.PhaseSinceUs + CastLimits.CompleteHoldUs,
                _ => run.NowUs + 2,
            };
            long beforeUs = Given == Phase.Casting && !Begun ? castUs + plan!.BladeOnUs - 1 : dueUs - 1;
            return Due ? dueUs : beforeUs;
        }
    }

    [GeneratedRegex(@"(?<![\w.])Phase = (?!=)")]
    private static partial Regex PhaseWritten();

    [GeneratedRegex(@"\bEnter\(")]
    private static partial Regex EnterNamed();
}
