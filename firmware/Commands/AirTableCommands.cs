using ChamberFirmware.Casting;
using ChamberFirmware.Learning;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Commands;

/// <summary>airtable start DAY, airtable, airtable M_PER_S, airtable back, airtable store: air velocity against an anemometer.</summary>
public sealed class AirTableCommands
{
    private readonly Chamber _chamber;
    private VelocityCalibration? _table;

    public AirTableCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>What follows the word airtable.</summary>
    public void Execute(string rest, TextBuffer to)
    {
        if (rest == "start" || rest.StartsWith("start "))
        {
            Start(rest.Substring(5).Trim(), to);
            return;
        }

        if (_table == null)
        {
            Answer.Error(to, LearningRefusals.NoAirTable());
            return;
        }

        bool runs = _chamber.Run.Phase == Phase.Commissioning && _chamber.Task == _table;
        if (rest.Length == 0)
        {
            Tell(runs || _table.IsDone ? "" : "stopped; ", _table, to);
        }
        else if (rest == "store")
        {
            Store(_table, to);
        }
        else if (!runs)
        {
            Answer.Error(to, LearningRefusals.AirTableStopped());
        }
        else if (Answer.IsAccepted(to, rest == "back" ? _table.Back() : Enter(rest, _table)))
        {
            Tell("", _table, to);
        }
    }

    private void Start(string day, TextBuffer to)
    {
        if (!DateText.IsDay(day))
        {
            Answer.Error(to, TextRefusals.NeedsDay("airtable start"));
            return;
        }

        var table = new VelocityCalibration(day);
        if (Answer.IsAccepted(to, _chamber.StartCommissioning(table)))
        {
            _table = table;
            Answer.Ok(to, "only the fan runs; hold the anemometer over the plate, door closed, and type airtable to see what to do");
        }
    }

    private static Refusal? Enter(string text, VelocityCalibration table) =>
        DecimalText.TryParse(text, out double mPerS) ? table.Enter(mPerS) : LearningRefusals.NotAVelocity(text);

    private static void Tell(string before, VelocityCalibration table, TextBuffer to)
    {
        Answer.Ok(to).Add(" ").Add(before);
        table.WriteResult(to);
        to.Line();
    }

    private void Store(VelocityCalibration table, TextBuffer to)
    {
        var settings = new ChamberSettings();
        settings.CopyFrom(_chamber.Settings);
        if (Answer.IsAccepted(to, table.WriteInto(settings) ?? _chamber.ChangeSettings(settings)))
        {
            Answer.Ok(to).Add(" stored: ").Whole(table.Count).Add(" points from ").Fixed(settings.FanTableMPerS[0], 3).Add(" to ");
            to.Fixed(settings.FanTableMPerS[table.Count - 1], 3).Add(" m/s, fan ").Fixed(settings.FanTableRpm[0], 0).Add(" to ");
            to.Fixed(settings.FanFullSpeedRpm, 0).Add(" rpm").Line();
        }
    }
}
