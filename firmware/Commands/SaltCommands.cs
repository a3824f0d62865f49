using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>
/// The console's salt commands, the two-point calibration of the air sensors: "salt NAME [THERMOMETER_C]", "salt store DATE", "salt clear".
/// Salt alone: <see cref="SaltLines"/>.
/// </summary>
public sealed class SaltCommands
{
    private readonly Chamber _chamber;

    public SaltCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>Executes what follows the word salt.</summary>
    public void Execute(string rest, TextBuffer to)
    {
        int space = rest.IndexOf(' ');
        string word = space > 0 ? rest.Substring(0, space) : rest;
        string value = space > 0 ? rest.Substring(space + 1).Trim() : "";
        if (_chamber.Run.Phase != Phase.Idle)
        {
            Answer.Error(to).Add("The salt calibration needs phase Idle, this is ").Add(PhaseWords.Name(_chamber.Run.Phase))
                .Add(": end the run first.").Line();
            return;
        }

        switch (word)
        {
            case "store":
                Store(value, to);
                break;
            case "clear":
                Clear(to);
                break;
            default:
                Take(word, value, to);
                break;
        }
    }

    private void Take(string name, string thermometer, TextBuffer to)
    {
        int salt = SaltSolution.Find(name);
        if (salt < 0)
        {
            Answer.Error(to).Add("'").Add(name).Add("' is none of the salts: known are LiCl, MgCl2, NaCl, KCl.").Line();
            return;
        }

        double thermometerC = 0.0;
        if (thermometer.Length > 0 && (!DecimalText.TryParse(thermometer, out thermometerC)
            || thermometerC < SaltSolution.LowestC || thermometerC > SaltSolution.HighestC))
        {
            Answer.Error(to).Add("'").Add(thermometer).Add("' is not a temperature of the jar: it must be between ")
                .Fixed(SaltSolution.LowestC, 0).Add(" and ").Fixed(SaltSolution.HighestC, 0)
                .Add(DecimalText.HasComma(thermometer) ? " C, with a point, not a comma." : " C.").Line();
            return;
        }

        if (!Answer.IsAccepted(to, _chamber.Stored.Fault)) // in five minutes it could not be kept
        {
            return;
        }

        _chamber.Salt.Ask(salt, thermometerC);
        Answer.Ok(to).Add(" averaging over ").Add(name).Add(" for ").Whole(SaltCalibration.AverageUs / 1000000L)
            .Add(" s: leave the jar closed, then type salt").Line();
    }

    private void Store(string date, TextBuffer to)
    {
        if (!DateText.IsDay(date))
        {
            Answer.Error(to).Add("'").Add(date).Add("' is not a date: write it like salt store 2026-11-23.").Line();
            return;
        }

        if (_chamber.Salt.Step == SaltStep.Averaging)
        {
            Answer.Error(to, "A point is being averaged: wait until salt says taken.");
            return;
        }

        ChamberSettings settings = Copy();
        string refusal = SaltLine.Store(settings, _chamber.Readings.SensorsFitted, date);
        refusal = refusal.Length > 0 ? refusal : _chamber.ChangeSettings(settings);
        if (Answer.IsAccepted(to, refusal))
        {
            Answer.Ok(to).Add(" stored ");
            SaltLines.WriteCorrection(_chamber, to);
            to.Line();
        }
    }

    private void Clear(TextBuffer to)
    {
        ChamberSettings settings = Copy();
        SaltLine.Clear(settings);
        if (Answer.IsAccepted(to, _chamber.ChangeSettings(settings)))
        {
            _chamber.Salt.Forget();
            Answer.Ok(to, "salt points and correction forgotten: the class of the sensor counts");
        }
    }

    private ChamberSettings Copy()
    {
        var settings = new ChamberSettings();
        settings.CopyFrom(_chamber.Settings);
        return settings;
    }
}
