using System.Collections.Generic;
using System.Reflection;
using ChamberFirmware.Casting;
using ChamberFirmware.Commands;
using ChamberFirmware.Modbus;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>Whole passes of the loop, talking included, of one run with the status once a second.</summary>
public static class PassProbe
{
    private const int LongestPasses = 20_000;
    private const int RestPasses = 50;

    /// <summary>
    /// Operations of each pass, by stage and kind (see <see cref="TickProbe.Count"/>); the pass that starts the cast is null. What is
    /// typed comes again and again from the start of the run to its end, the next piece of it every so many passes. <paramref
    /// name="unit"/>: of a bus, whose frames the pieces are; 0: lines at the console. With an <paramref name="again"/>, which is typed when
    /// the run is complete, only the passes after that are counted.
    /// </summary>
    public static long[]?[] Count(string recipe, double exposureS, string[] typed, int every, int unit, string again)
    {
        FieldInfo counts = typeof(Chamber).Assembly.GetType(Weaver.CounterType, throwOnError: true)!.GetField(Weaver.CounterField)!;
        counts.SetValue(null, new long[Weaver.StageCount * OperationCost.Kinds]);
        TwinParameters withAll = TwinParameters.Reference with
        {
            WallSensorsFitted = true, PlateSensorFitted = true, BathSensorFitted = true,
        };
        var twin = new TwinChamber(withAll, 1);
        var chamber = new Chamber(twin.Board, new Settings.ChamberSettings());
        var port = new TypedPort();
        var conversations = new Conversations(
            chamber, unit > 0 ? new RtuSpeaker(port, chamber, unit) : new Conversation(port, new ScpiOrWords(chamber)));
        var passes = new List<long[]?>();
        int restPasses = 0;
        int next = 0;
        bool isAgain = false;
        for (int i = 1; restPasses < RestPasses && i < LongestPasses; i++)
        {
            twin.AdvanceTo(i * TickSchedule.TickUs);
            if (i % every == 40 % every)
            {
                port.Type(typed[next++ % typed.Length]);
            }

            var fresh = new long[Weaver.StageCount * OperationCost.Kinds];
            counts.SetValue(null, fresh);
            chamber.Tick(i * TickSchedule.TickUs);
            conversations.Pass(i * TickSchedule.TickUs);
            passes.Add(chamber.Run.Phase == Phase.Casting && chamber.Run.PhaseIsNew ? null : TickProbe.WithTransfers(fresh, chamber));
            if (i == 20)
            {
                chamber.Operator.Start(ReferenceRecipes.Load(recipe, out _)!, exposureS);
            }
            else if (chamber.Run.Phase == Phase.Ready)
            {
                chamber.Operator.Cast();
            }

            restPasses += isAgain || chamber.Run.Phase == Phase.Complete ? 1 : 0;
            if (again.Length > 0 && restPasses == 1 && !isAgain)
            {
                port.Type(again);
                passes.Clear();
                isAgain = true;
            }
        }

        return [.. passes];
    }
}
