using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>airtable start DAY, airtable, airtable M_PER_S, airtable back, airtable store: air velocity against an anemometer.</summary>
public static class AirTableCommands
{
    /// <summary>What follows the word airtable.</summary>
    public static void Execute(Chamber chamber, string rest, TextBuffer to)
    {
        Operator asked = chamber.Operator;
        if (rest == "start" || rest.StartsWith("start "))
        {
            Answer.Say(to, asked.BeginAirTable(rest.Substring(5).Trim()),
                "only the fan runs; hold the anemometer over the plate, door closed, and type airtable to see what to do");
        }
        else if (rest == "store")
        {
            Store(chamber, to);
        }
        else if (rest.Length == 0 && asked.AirTable != null)
        {
            Tell(asked.Runs(asked.AirTable) || asked.AirTable.IsDone ? "" : "stopped; ", asked.AirTable, to);
        }
        else if (Answer.IsAccepted(to, rest == "back" ? asked.TakeVelocityBack() : asked.EnterVelocity(rest)))
        {
            Tell("", asked.AirTable!, to);
        }
    }

    private static void Tell(string before, VelocityCalibration table, TextBuffer to)
    {
        Answer.Begin(to, before);
        table.WriteResult(to);
        to.Line();
    }

    private static void Store(Chamber chamber, TextBuffer to)
    {
        if (Answer.IsAccepted(to, chamber.Operator.KeepAirTable()))
        {
            ChamberSettings settings = chamber.Settings;
            int last = settings.FanTableMPerS.Length - 1;
            Answer.Begin(to, "stored: ").Whole(last + 1).Add(" points from ").Fixed(settings.FanTableMPerS[0], 3).Add(" to ");
            to.Fixed(settings.FanTableMPerS[last], 3).Add(" m/s, fan ").Fixed(settings.FanTableRpm[0], 0).Add(" to ");
            to.Fixed(settings.FanFullSpeedRpm, 0).Add(" rpm").Line();
        }
    }
}
