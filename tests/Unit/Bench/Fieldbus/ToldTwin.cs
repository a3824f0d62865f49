using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Casting;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Scpi;
using ChamberFirmware.Text;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Fieldbus;

/// <summary>A served twin on a thread of its own that keeps, for every tick, what SCPI says of every value then.</summary>
internal sealed class ToldTwin : IDisposable
{
    private readonly Dictionary<long, Dictionary<string, string[]>> _told = [];
    private readonly Thread _thread;
    private readonly int _passMs;
    private volatile bool _isOver;
    private ScpiOrWords? _scpi;
    private string[] _names = [];

    public ToldTwin(int passMs, TwinParameters? parameters = null)
    {
        _passMs = passMs;
        Served = new ServedTwin(parameters ?? TwinParameters.Reference, 7);
        Served.Chamber.Operator.Load(ReferenceRecipes.Load("example-2", out _)!);
        for (int i = 0; i < 20; i++)
        {
            Served.Pass();
        }

        _thread = new Thread(Run) { IsBackground = true };
    }

    /// <summary>A casting line whose web was coated in the air of Example 3, until two metres with film were whole.</summary>
    public static ToldTwin OfLine(int passMs)
    {
        var told = new ToldTwin(passMs, TwinParameters.Reference with { Web = new WebParameters() });
        Chamber chamber = told.Served.Chamber;
        Assert.IsNull(chamber.Operator.Start(ReferenceRecipes.Load("example-3", out _)!, 15.0));
        told.Until(() => chamber.Run.Phase == Phase.Ready && chamber.Line!.Speed.MPerS * 60.0 > 3.9);
        Assert.IsNull(chamber.Operator.Coat());
        told.Until(() => chamber.Line!.Cells.PassedM > 1.5);
        Assert.IsNull(chamber.Operator.EndCoat());
        told.Until(() => chamber.Run.Phase == Phase.Complete && !told.Served.Twin.Line!.Web.Runs);
        return told;
    }

    public ServedTwin Served { get; }

    public void Start() => _thread.Start();

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
    }

    /// <summary>A tick at which SCPI said these values, as it rounds them; -1: there was none.</summary>
    public long TickOf(IReadOnlyDictionary<string, double> values)
    {
        lock (_told)
        {
            foreach ((long tick, Dictionary<string, string[]> told) in _told)
            {
                if (values.All(value => IsTold(told, value.Key, value.Value)))
                {
                    return tick;
                }
            }
        }

        return -1;
    }

    /// <summary>All of these values are those that SCPI said at that tick.</summary>
    public void AssertTold(long tick, IReadOnlyDictionary<string, double> values)
    {
        lock (_told)
        {
            Assert.IsTrue(_told.TryGetValue(tick, out Dictionary<string, string[]>? told), $"no tick {tick} of {_told.Count}");
            foreach ((string name, double value) in values)
            {
                Assert.IsTrue(IsTold(told, name, value), $"tick {tick}: {name} {value}");
            }
        }
    }

    /// <summary>What SCPI said of a value at a tick.</summary>
    public string[] Told(long tick, string name)
    {
        lock (_told)
        {
            return _told[tick][name];
        }
    }

    /// <summary>The number in a register is the one that was told, as far as its decimals go; 9.91E37 is no value.</summary>
    public static bool IsTold(string told, double value)
    {
        double number = double.Parse(told, CultureInfo.InvariantCulture);
        int point = told.IndexOf('.', StringComparison.Ordinal);
        double rounded = 0.5001 * Math.Pow(10.0, point < 0 ? 0 : point + 1 - told.Length);
        return number > 9e36 ? double.IsNaN(value) : Math.Abs(number - value) <= rounded + 1e-6 * Math.Abs(number);
    }

    private static bool IsTold(Dictionary<string, string[]> told, string name, double value) =>
        told.TryGetValue(name, out string[]? own) ? IsTold(own[0], value) : UncertaintyOf(told, name) is { } of && IsTold(of, value);

    // An uncertainty is told behind its value.
    private static string? UncertaintyOf(Dictionary<string, string[]> told, string name)
    {
        string value = name switch
        {
            "temperatureUncertaintyK" => "temperatureC",
            "humidityUncertaintyGPerKg" => "humidityRatioGPerKg",
            "airVelocityUncertaintyMPerS" => "airVelocityMPerS",
            _ => "",
        };
        return value.Length > 0 ? told[value][1] : null;
    }

    private void Until(Func<bool> isSo)
    {
        for (int pass = 0; !isSo(); pass++)
        {
            Assert.IsLessThan(20_000, pass, $"phase {Served.Chamber.Run.Phase}, fault {Served.Chamber.Supervisor.Fault}");
            Served.Pass();
        }
    }

    private void Run()
    {
        _scpi = new ScpiOrWords(Served.Chamber);
        _names = [.. Ask("DATA:CATalog?").Split(',').Select(name => name.Trim('"'))];
        while (!_isOver)
        {
            Served.Pass();
            Dictionary<string, string[]> told = _names.ToDictionary(name => name, name => Ask($"DATA:POINt? \"{name}\"").Split(','));
            lock (_told)
            {
                _told[Served.Twin.NowUs / TickSchedule.TickUs] = told;
            }

            Thread.Sleep(_passMs);
        }
    }

    private string Ask(string line)
    {
        var said = new TextBuffer(2048);
        _scpi!.Note(Served.Twin.NowUs);
        IListing? rest = _scpi.Execute(line, said);
        for (int i = 0; rest != null; i++)
        {
            _scpi.Note(Served.Twin.NowUs); // as many passes as it takes
            rest = rest.TryWrite(i, said) ? rest : null;
        }

        return said.ToString().TrimEnd('\n');
    }
}
