using System.Text.Json.Nodes;
using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;
using ChamberFirmware.Points;
using ChamberFirmware.Recipes;

namespace ChamberFirmware.Bench;

/// <summary>Lines of the firmware's record as properties of a JSON object, by their names; times in microseconds.</summary>
internal sealed class RecordReader : IRecordVisitor
{
    private readonly RunRecord _record;
    private readonly Recipe _recipe;
    private JsonObject _to = [];

    /// <summary>A reader of this record; the recipe is what was asked for, also where no run began.</summary>
    public RecordReader(RunRecord record, Recipe recipe)
    {
        _record = record;
        _recipe = recipe;
    }

    /// <summary>The values of these lines, added to an object.</summary>
    public JsonObject Read(int firstLine, int endLine, JsonObject to)
    {
        _to = to;
        for (int line = firstLine; line < endLine; line++)
        {
            RecordList.Visit(line, _record, this);
        }

        return to;
    }

    /// <inheritdoc/>
    public void Line(string name)
    {
    }

    /// <inheritdoc/>
    public void Word(string name, string word) => _to[name] = word;

    /// <inheritdoc/>
    public void Flag(string key, string name, bool isTrue) => _to[name] = isTrue;

    /// <inheritdoc/>
    public void Number(string key, string name, PointUnit unit, int decimals, double value, bool isShown)
    {
        _to[name] = JsonText.Round(value);
    }

    /// <inheritdoc/>
    public void Time(string key, string name, int decimals, long us, bool isShown) => _to[name] = us;

    /// <inheritdoc/>
    public void Measured(string key, string name, int decimals, long us, string uncertaintyName, long uncertaintyUs, bool isKnown)
    {
        _to[name] = isKnown ? us : null;
        _to[uncertaintyName] = isKnown ? uncertaintyUs : null;
    }

    /// <inheritdoc/>
    public void Spread(string name, PointUnit unit, int decimals, Tally tally, double uncertainty)
    {
        _to[name] = JsonText.Object(MeasuredSpread.Of(Target(name), tally, uncertainty));
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence) => _to[name] = number;

    /// <inheritdoc/>
    public void Warning(string name, CastPlan plan, double exposureS, double most01)
    {
    }

    private double Target(string name) => name switch
    {
        "temperatureC" => _recipe.TemperatureC,
        "humidityRatioGPerKg" => _recipe.HumidityRatioGPerKg,
        _ => _recipe.AirVelocityMPerS,
    };
}
