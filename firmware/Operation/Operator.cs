using ChamberFirmware.Admission;
using ChamberFirmware.Casting;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Operation;

/// <summary>
/// The door to the chamber: everything that an operator can ask, whoever speaks for one (console, bench, a page, a line's controller). Each
/// word answers null, or why not; what is accepted takes effect at the next tick. What a session has loaded or measures is kept here, so
/// that all who ask see the same.
/// </summary>
public sealed partial class Operator
{
    private readonly Chamber _chamber;

    internal Operator(Chamber chamber) => _chamber = chamber;

    /// <summary>The recipe that was loaded last; null: none yet.</summary>
    public Recipe? Recipe;

    /// <summary>Minutes for which the walls cool first, as they were at the last accepted start; 0: they need not.</summary>
    public int CoolsForMin;

    private Phase Phase => _chamber.Run.Phase;

    /// <summary>
    /// Takes a recipe; a run that is under way goes on with its own. One that is another than the last one is noted, with who loaded it.
    /// </summary>
    public void Load(Recipe recipe)
    {
        Recipe = recipe;
        _chamber.NoteLater(recipe);
    }

    /// <summary>Loads a recipe and starts a run with it.</summary>
    public Refusal? Start(Recipe recipe, double exposureS, bool unverified = false)
    {
        Load(recipe);
        return Start(exposureS, unverified);
    }

    /// <summary>
    /// Starts a run of the loaded recipe with one of its exposures, s; with <paramref name="unverified"/> also one whose humidity the
    /// sensors cannot verify.
    /// </summary>
    public Refusal? Start(double exposureS, bool unverified)
    {
        Refusal? refusal = Check(exposureS, unverified) ?? _chamber.RefusalOfNote();
        if (refusal == null)
        {
            Chamber c = _chamber;
            CoolsForMin = ReachCheck.CoolsForMin(Recipe!, c.Settings, c.Room, c.Readings.Air.PressurePa, c.Believed.Heat);
            c.Run.Load(Recipe!, exposureS);
            c.Run.Ask(OperatorRequest.Start);
        }

        return refusal;
    }

    /// <summary>Whether that start would be refused now, and why; nothing is started.</summary>
    public Refusal? Check(double exposureS, bool unverified)
    {
        Chamber c = _chamber;
        return Recipe == null
            ? RunRefusals.NoRecipe()
            : StartCheck.RefusalOfPhase(Phase) ?? RefusalOfChamber()
                ?? StartCheck.RefusalOfRecipe(Recipe, exposureS, unverified, c.Settings, c.Room, c.Believed, c.Readings);
    }

    /// <summary>The same with an exposure as text, s; empty: the recipe's first.</summary>
    public Refusal? Start(string exposure, bool unverified)
    {
        double exposureS = Recipe == null ? 0.0 : Recipe.ExposureS[0];
        return Recipe != null && exposure.Length > 0 && !DecimalText.TryParse(exposure, out exposureS)
            ? RunRefusals.NotATime(exposure)
            : Start(exposureS, unverified);
    }

    /// <summary>
    /// Casts the film, once the journal has kept that there will be a coated plate; with <paramref name="condensing"/> also onto a plate
    /// that is measured below the air's dew point. The next tick looks again: see <see cref="CastingRun.CastWasRefused"/>.
    /// </summary>
    public Refusal? Cast(bool condensing = false) => Asked(
        RefusalOfPlate() ?? StartCheck.RefusalOfCast(Phase, _chamber.Run.InBand, _chamber.Readings, condensing) ?? _chamber.MarkCast(),
        condensing ? OperatorRequest.CastCondensing : OperatorRequest.Cast);

    /// <summary>Asks for a blade to be filled: loads off, and the door may be opened once the air is cool.</summary>
    public Refusal? Fill() => Asked(
        Phase == Phase.Ready ? _chamber.MarkFilled() : RunRefusals.FillInPhase(PhaseWords.Name(Phase)), OperatorRequest.Fill);

    /// <summary>
    /// The operator's word that nothing with solvent is in the loop any more. It counts when the chamber sees the door open within the
    /// next half second.
    /// </summary>
    public Refusal? PlateOut()
    {
        bool isKnown = _chamber.Journal.RefusalOfStart() != null;
        if (Phase != Phase.Idle || !isKnown)
        {
            return isKnown ? RunRefusals.PlateOutInPhase(PhaseWords.Name(Phase)) : RunRefusals.NoPlateKnown();
        }

        _chamber.Supervisor.Door.Ask();
        return null;
    }

    /// <summary>The blade is filled and the door closed: the climate comes back.</summary>
    public Refusal? Filled() => Asked(
        Phase != Phase.Filling ? RunRefusals.FilledInPhase(PhaseWords.Name(Phase))
            : _chamber.Readings.InterlockClosed ? null : RunRefusals.DoorStillOpen(),
        OperatorRequest.Filled);

    /// <summary>Ends a run or a commissioning, also one that would begin with the next tick; outputs are off with it.</summary>
    public Refusal? Abort()
    {
        bool isSomething = PhaseRules.Drives(Phase) || _chamber.Run.IsAsked;
        return Asked(isSomething ? null : RunRefusals.NothingToAbort(PhaseWords.Name(Phase)), OperatorRequest.Abort);
    }

    /// <summary>Clears a latched fault or an abort. A cause that is still there latches again.</summary>
    public Refusal? Reset()
    {
        if (Phase != Phase.Aborted && Phase != Phase.Faulted)
        {
            return RunRefusals.NothingToReset(PhaseWords.Name(Phase));
        }

        _chamber.Supervisor.Reset();
        return Asked(null, OperatorRequest.Reset);
    }

    /// <summary>Changes one setting, given as text, and keeps it through power-off. Only in Idle.</summary>
    public Refusal? Set(string name, string text)
    {
        ChamberSettings changed = _chamber.Settings.Copy();
        return changed.Read(name, text) ?? _chamber.ChangeSettings(changed, "settings");
    }

    /// <summary>
    /// Makes the pressure that an air sensor measures now, valid or too far from the site's, the site's, and keeps it. Only in Idle.
    /// </summary>
    public Refusal? TakeSitePressure()
    {
        double pressurePa = _chamber.SteadyPressurePa;
        if (pressurePa <= 0.0)
        {
            return SettingsRefusals.NoSitePressure();
        }

        ChamberSettings changed = _chamber.Settings.Copy();
        changed.SitePressurePa = (long)pressurePa;
        return _chamber.ChangeSettings(changed, "settings");
    }

    /// <summary>Puts a whole kept text in force, in place of a stored one that could not be used, too. Only in Idle.</summary>
    public Refusal? Restore(ChamberSettings settings) => _chamber.RestoreSettings(settings);

    /// <summary>Puts the defaults in force; <paramref name="isStored"/>: false, they hold until power-off. Only in Idle.</summary>
    public Refusal? Defaults(out bool isStored) => _chamber.DefaultSettings(out isStored);

    // What nothing that heats may be started with.
    private Refusal? RefusalOfChamber() => _chamber.Journal.RefusalOfStart()
        ?? StartCheck.RefusalOfChamber(_chamber.Stored.Fault, _chamber.Settings, _chamber.Readings);

    private Refusal? Asked(Refusal? refusal, OperatorRequest request)
    {
        if (refusal == null)
        {
            _chamber.Run.Ask(request);
        }

        return refusal;
    }
}
