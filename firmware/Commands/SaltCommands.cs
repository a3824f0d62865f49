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
public static class SaltCommands
{
    /// <summary>Executes what follows the word salt.</summary>
    public static void Execute(Chamber chamber, string rest, TextBuffer to)
    {
        int space = rest.IndexOf(' ');
        string word = space > 0 ? rest.Substring(0, space) : rest;
        string value = space > 0 ? rest.Substring(space + 1).Trim() : "";
        if (chamber.Run.Phase != Phase.Idle)
        {
            Answer.Error(to, LearningRefusals.SaltInPhase(PhaseWords.Name(chamber.Run.Phase)));
            return;
        }

        switch (word)
        {
            case "store":
                Store(chamber, value, to);
                break;
            case "clear":
                Clear(chamber, to);
                break;
            default:
                Take(chamber, word, value, to);
                break;
        }
    }

    private static void Take(Chamber chamber, string name, string thermometer, TextBuffer to)
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
            Answer.Error(to, LearningRefusals.NotAJarTemperature(thermometer, SaltSolution.LowestC, SaltSolution.HighestC));
            return;
        }

        if (!Answer.IsAccepted(to, chamber.Stored.Fault)) // in five minutes it could not be kept
        {
            return;
        }

        chamber.Salt.Ask(salt, thermometerC);
        Answer.Ok(to).Add(" averaging over ").Add(name).Add(" for ").Whole(SaltCalibration.AverageUs / 1000000L)
            .Add(" s: leave the jar closed, then type salt").Line();
    }

    private static void Store(Chamber chamber, string date, TextBuffer to)
    {
        if (!DateText.IsDay(date))
        {
            Answer.Error(to, TextRefusals.NeedsDay("salt store"));
            return;
        }

        if (chamber.Salt.State == SaltPointState.Averaging)
        {
            Answer.Error(to, LearningRefusals.PointIsAveraged());
            return;
        }

        ChamberSettings settings = Copy(chamber);
        Refusal? refusal = SaltLine.Store(settings, chamber.Readings.SensorsFitted, date);
        if (Answer.IsAccepted(to, refusal ?? chamber.ChangeSettings(settings)))
        {
            Answer.Ok(to).Add(" stored ");
            SaltLines.WriteCorrection(chamber, to);
            to.Line();
        }
    }

    private static void Clear(Chamber chamber, TextBuffer to)
    {
        ChamberSettings settings = Copy(chamber);
        SaltLine.Clear(settings);
        if (Answer.IsAccepted(to, chamber.ChangeSettings(settings)))
        {
            chamber.Salt.Forget();
            Answer.Ok(to, "salt points and correction forgotten: the class of the sensor counts");
        }
    }

    private static ChamberSettings Copy(Chamber chamber)
    {
        var settings = new ChamberSettings();
        settings.CopyFrom(chamber.Settings);
        return settings;
    }
}
