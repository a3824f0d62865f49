using System;
using System.IO;
using System.Threading;
using ChamberFirmware.Bench.Baths;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// One plate after another in a chamber at a line, for a run and for a campaign: what stands in the way of a start is brought to a person,
/// then the run is followed to its end.
/// </summary>
public sealed class DeskCasting
{
    private const int PauseMs = 100;

    private readonly ChamberAtLine _chamber;
    private readonly Person _person;
    private readonly IDeskView _view;
    private readonly bool _yes;
    private readonly bool _fills;

    /// <summary>In this chamber.</summary>
    /// <param name="chamber">Open, or it will be.</param>
    /// <param name="yes">Nobody is asked: it casts at Ready, and waits for what a hand has to do.</param>
    /// <param name="fills">At Ready the blade is filled first.</param>
    /// <param name="person">Who is asked.</param>
    /// <param name="view">Where it is shown.</param>
    public DeskCasting(ChamberAtLine chamber, bool yes, bool fills, Person person, IDeskView view)
    {
        _chamber = chamber;
        _yes = yes;
        _fills = fills;
        _person = person;
        _view = view;
    }

    /// <summary>The chamber's name, firmware and settings as they are now; waits for a line that is out.</summary>
    /// <exception cref="NotCastException">It does not come back, or somebody stops.</exception>
    public ChamberIdentity Identity() => Reached(() => ChamberTold.Identity(_chamber));

    /// <summary>Casts the plate to its end, whatever that is.</summary>
    /// <param name="plate">What to cast.</param>
    /// <param name="trace">Takes trace.csv while it goes on.</param>
    /// <param name="progress">Follows.</param>
    /// <param name="ready">Called when the chamber is Ready for the first time.</param>
    /// <param name="keep">Called when the run is over and baths follow, and after every move: what is known by then can be filed.</param>
    /// <exception cref="NotCastException">The chamber does not begin it, or somebody stops before: nothing was started.</exception>
    public MeasuredRun Cast(Plate plate, Stream trace, PlateProgress progress, Action ready, Action<MeasuredRun>? keep = null)
    {
        ArgumentNullException.ThrowIfNull(plate);
        ArgumentNullException.ThrowIfNull(progress);
        if (Reached(() => WebText.IsAskedOf(_chamber.Link)))
        {
            throw new NotCastException(
                "This chamber is a casting line, there is no plate to cast: chamber line RECIPE --port coats its web.");
        }

        var start = new DeskStart(_chamber, _person, _view, _yes);
        bool isUnderWay = Reached(() => start.Prepare(plate));
        ChamberSettings settings = Identity().Settings;
        progress.PlanFor(settings);
        var run = new MeasuredRun(_chamber, plate, _yes, _person, _view, new MeasuredTrace(trace, plate.Recipe))
        {
            Fills = _fills, IsUnderWay = isUnderWay, Progress = progress,
        };
        try
        {
            Follow(run, ready);
        }
        catch (Exception e) when (e is ChamberRefusedException or RecipeDiffersException or LineRefusedException)
        {
            throw new NotCastException(e.Message, e);
        }

        progress.IsOver = true;
        _chamber.Quieten();
        if (_yes)
        {
            run.SinceImmersionS(settings); // how well that is known, for the record
        }
        else
        {
            run.Lead(new BathGuide(_person, _view, TimeProvider.System, Thread.Sleep), settings, () => keep?.Invoke(run));
        }

        return run;
    }

    private static void Follow(MeasuredRun run, Action ready)
    {
        bool wasReady = false;
        while (run.Outcome.Length == 0)
        {
            run.Step();
            bool isReady = run.Phases.Count > 0 && run.Phases[^1].Phase == Casting.Phase.Ready;
            if (isReady && !wasReady)
            {
                ready();
            }

            wasReady |= isReady;
        }
    }

    // Asks of a chamber that rests or runs: where the line goes meanwhile, it may be asked again.
    private T Reached<T>(Func<T> ask)
    {
        while (true)
        {
            try
            {
                if (_chamber.IsOpen || _chamber.TryReopen(out _))
                {
                    return ask();
                }

                if (_person.Take() is "q" or "Q" || _person.Presses > 0)
                {
                    throw new NotCastException("Stopped while the line was out. Nothing was started.");
                }

                Thread.Sleep(PauseMs);
            }
            catch (Exception e) when (ChamberAtLine.IsLoss(e))
            {
                _chamber.Close();
                _view.Say(e.Message + " Trying to reach it again; q and Enter ends here.");
            }
            catch (Exception e) when (e is ChamberRefusedException or RecipeDiffersException)
            {
                throw new NotCastException(e.Message, e);
            }
        }
    }
}
