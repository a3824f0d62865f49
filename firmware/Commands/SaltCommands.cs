using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
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
        switch (word)
        {
            case "store":
                Store(chamber, value, to);
                break;
            case "clear":
                Answer.Say(to, chamber.Operator.ClearSalts(), "salt points and correction forgotten: the class of the sensor counts");
                break;
            default:
                Take(chamber, word, value, to);
                break;
        }
    }

    private static void Take(Chamber chamber, string name, string thermometer, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.TakeSalt(name, thermometer)))
        {
            Answer.Begin(to, "averaging over ").Add(name).Add(" for ").Whole(SaltCalibration.AverageUs / 1000000L)
                .Add(" s: leave the jar closed, then type salt").Line();
        }
    }

    private static void Store(Chamber chamber, string day, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.KeepSalts(day)))
        {
            Answer.Begin(to, "stored ");
            SaltLines.WriteCorrection(chamber, to);
            to.Line();
        }
    }
}
