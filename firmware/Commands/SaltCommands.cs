using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
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
            Answer.Error(to, LearningRefusals.SaltInPhase(PhaseWords.Name(_chamber.Run.Phase)));
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
            Answer.Error(to, LearningRefusals.UnknownSalt(name));
            return;
        }

        double thermometerC = 0.0;
        if (thermometer.Length > 0 && (!DecimalText.TryParse(thermometer, out thermometerC)
            || thermometerC < SaltSolution.LowestC || thermometerC > SaltSolution.HighestC))
        {
            Answer.Error(to, DecimalText.HasComma(thermometer)
                ? LearningRefusals.CommaInJarTemperature(thermometer, SaltSolution.LowestC, SaltSolution.HighestC)
                : LearningRefusals.NotAJarTemperature(thermometer, SaltSolution.LowestC, SaltSolution.HighestC));
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
            Answer.Error(to, TextRefusals.NeedsDay("salt store"));
            return;
        }

        if (_chamber.Salt.Step == SaltStep.Averaging)
        {
            Answer.Error(to, LearningRefusals.PointIsAveraged());
            return;
        }

        ChamberSettings settings = Copy();
        Refusal? refusal = SaltLine.Store(settings, _chamber.Readings.SensorsFitted, date);
        if (Answer.IsAccepted(to, refusal ?? _chamber.ChangeSettings(settings)))
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
