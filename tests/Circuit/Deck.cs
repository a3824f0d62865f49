using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Circuit;

/// <summary>What may be other than nominal: a parameter of the deck, or TEMP in degrees Celsius.</summary>
internal sealed record Axis(string Name, double Nominal, double Low, double High);

/// <summary>A deck of hardware/circuit/spice: its parameters, what may be other than nominal, and runs of it.</summary>
internal sealed partial class Deck
{
    public const string Folder = "hardware/circuit/spice/";
    private const double RoomC = 27.0; // ngspice's own

    private readonly string _text;

    public Deck(string name)
    {
        Name = name;
        _text = SourceTree.Read($"{Folder}{name}.cir");
        Parameters = ParameterLine().Matches(_text).SelectMany(line => Assignment().Matches(line.Value))
            .Where(match => SpiceNumber.IsNumber(match.Groups["value"].Value))
            .ToDictionary(match => match.Groups["name"].Value, match => SpiceNumber.Of(match.Groups["value"].Value));
        Axes = [.. CornerLine().Matches(_text).Select(match => AxisOf(match.Groups))];
        Measures = [.. MeasureLine().Matches(_text).Select(match => match.Groups["name"].Value)];
    }

    public string Name { get; }

    public IReadOnlyDictionary<string, double> Parameters { get; }

    public IReadOnlyList<Axis> Axes { get; }

    public IReadOnlyList<string> Measures { get; }

    /// <summary>One process, one run for each row of values (in the order of the axes); each gives all measures by name.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Run(IReadOnlyList<double[]> rows)
    {
        string said = Ngspice.Run(WithRuns(rows));
        string[] parts = [.. said.Split("Measurements for Transient Analysis").Skip(1)];
        Assert.HasCount(rows.Count, parts, $"{Name}.cir: {said[^System.Math.Min(said.Length, 2000)..]}");
        return [.. parts.Select(ValuesIn)];
    }

    private IReadOnlyDictionary<string, double> ValuesIn(string part)
    {
        var values = ValueLine().Matches(part).ToDictionary(
            match => match.Groups["name"].Value,
            match => double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture));
        return Measures.ToDictionary(measure => measure, measure =>
        {
            Assert.IsTrue(values.TryGetValue(measure.ToLowerInvariant(), out double value), $"{Name}.cir: {measure} has no value: {part}");
            return value;
        });
    }

    private string WithRuns(IReadOnlyList<double[]> rows)
    {
        var control = new StringBuilder(_text.Replace("\n.end\n", "\n.control\n", System.StringComparison.Ordinal));
        foreach (double[] row in rows)
        {
            double temperatureC = RoomC;
            foreach ((Axis axis, double value) in Axes.Zip(row))
            {
                temperatureC = axis.Name == "TEMP" ? value : temperatureC;
                control.Append(axis.Name == "TEMP" ? "" : Line($"alterparam {axis.Name}={value:R}"));
            }

            control.Append(Line($"reset\noption temp={temperatureC:R}\nrun\ndestroy all"));
        }

        return control.Append("quit\n.endc\n.end\n").ToString();
    }

    private Axis AxisOf(GroupCollection groups)
    {
        string name = groups["name"].Value;
        double nominal = name == "TEMP" ? RoomC : Parameters[name];
        return new Axis(name, nominal, SpiceNumber.Of(groups["low"].Value), SpiceNumber.Of(groups["high"].Value));
    }

    private static string Line(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture) + "\n";

    [GeneratedRegex(@"^\.param .*$", RegexOptions.Multiline)]
    private static partial Regex ParameterLine();

    [GeneratedRegex(@"(?<name>\w+)=(?<value>\S+)")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^\* corner (?<name>\S+) (?<low>\S+) (?<high>\S+) .+$", RegexOptions.Multiline)]
    private static partial Regex CornerLine();

    [GeneratedRegex(@"^\.meas tran (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex MeasureLine();

    [GeneratedRegex(@"^(?<name>\w+) += +(?<value>[-+\d.e]+)", RegexOptions.Multiline)]
    private static partial Regex ValueLine();
}
