using ChamberFirmware.Casting;
using ChamberFirmware.Commissioning;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Commands;

/// <summary>airtable start DAY, airtable, airtable M_PER_S, airtable back, airtable store: air velocity against an anemometer.</summary>
public sealed class AirTableCommands
{
    private readonly Chamber _chamber;
    private AirTable? _table;

    public AirTableCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>What follows the word airtable.</summary>
    public string Execute(string rest)
    {
        if (rest == "start" || rest.StartsWith("start "))
        {
            return Start(rest.Substring(5).Trim());
        }

        if (_table == null)
        {
            return "ERROR No air table is being measured: type airtable start and the day, like airtable start 2026-11-23.";
        }

        bool runs = _chamber.Run.Phase == Phase.Commissioning && _chamber.Task == _table;
        return rest switch
        {
            "" => "OK " + (runs || _table.IsDone ? "" : "stopped; ") + _table.Result,
            "store" => Store(_table),
            _ => !runs ? "ERROR The air table is not being measured now: type airtable start and the day."
                : rest == "back" ? Answer(_table.Back(), _table) : Enter(rest, _table),
        };
    }

    private string Start(string day)
    {
        if (!DateText.IsDay(day))
        {
            return "ERROR airtable start needs the day, because the chamber has no calendar: airtable start 2026-11-23.";
        }

        var table = new AirTable(day);
        string refusal = _chamber.StartCommissioning(table);
        if (refusal.Length > 0)
        {
            return "ERROR " + refusal;
        }

        _table = table;
        return "OK only the fan runs; hold the anemometer over the plate, door closed, and type airtable to see what to do";
    }

    private static string Enter(string text, AirTable table)
    {
        return DecimalText.TryParse(text, out double mPerS)
            ? Answer(table.Enter(mPerS), table)
            : "ERROR '" + text + "' is no velocity: type it in m/s, like airtable 0.47, or airtable back, airtable store.";
    }

    private static string Answer(string refusal, AirTable table) => refusal.Length > 0 ? "ERROR " + refusal : "OK " + table.Result;

    private string Store(AirTable table)
    {
        var settings = new ChamberSettings();
        settings.CopyFrom(_chamber.Settings);
        string refusal = table.WriteInto(settings);
        refusal = refusal.Length > 0 ? refusal : _chamber.KeepSettings(settings);
        return refusal.Length > 0
            ? "ERROR " + refusal
            : $"OK stored: {table.Count} points from {settings.FanTableMPerS[0]:F3} to {settings.FanTableMPerS[table.Count - 1]:F3} m/s, "
                + $"fan {settings.FanTableRpm[0]:F0} to {settings.FanFullSpeedRpm:F0} rpm";
    }
}
