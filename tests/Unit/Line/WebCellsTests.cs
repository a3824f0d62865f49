using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using ChamberFirmware.Drivers;
using ChamberFirmware.Line;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Line;

/// <summary>
/// Cells of web against an account of another kind: tiny steps, each of which is added to every cell that lies open. Random webs that stop,
/// turn and change their speed, under random covers, one of them moving.
/// </summary>
[TestClass]
public sealed class WebCellsTests
{
    private const double CellM = 0.01;
    private const long LookUs = 10_000;
    private const int StepsOfLook = 25;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    public void Every_cell_met_what_a_slow_account_says(int seed)
    {
        var random = new Random(seed);
        ChamberSettings settings = Covers(random);
        double wayM = settings.WebOpenToM[^1];
        var cells = new Account(settings);
        var slow = new SlowAccount(settings);
        double passedM = 0.0, edgeM = wayM, speed = 0.05;
        for (int look = 1; look <= 12_000; look++)
        {
            speed = look % 400 == 0 ? Any(random, -0.02, 0.0, 0.03, 0.08, 0.12) : speed;
            double edgeSpeed = seed % 2 == 0 ? 0.0 : 0.02 * Math.Sin(look / 300.0);
            double nextEdgeM = Math.Clamp(edgeM + edgeSpeed * LookUs * 1e-6, 0.3 * wayM, wayM);
            double nextM = passedM + speed * LookUs * 1e-6;
            bool coats = look / 1000 % 3 != 1;
            for (int step = 0; step < StepsOfLook; step++)
            {
                double share = (step + 0.5) / StepsOfLook;
                slow.Step(
                    passedM + share * (nextM - passedM), edgeM + share * (nextEdgeM - edgeM), LookUs * 1e-6 / StepsOfLook, coats,
                    temperatureC: look < 6000 ? 20.0 : 30.0);
            }

            cells.Move(look, nextM, nextEdgeM, coats, temperatureC: look < 6000 ? 20.0 : 30.0);
            passedM = nextM;
            edgeM = nextEdgeM;
        }

        Assert.IsGreaterThan(150, cells.Wet.Count);
        Assert.HasCount(slow.Wet.Count, cells.Wet);
        Assert.IsLessThan(0.001, slow.Wet.Zip(cells.Wet, (one, other) => Math.Abs(one.S - other.S)).Average());
        for (int i = 0; i < slow.Wet.Count; i++)
        {
            Assert.AreEqual(slow.Wet[i].IsCoated, cells.Wet[i].IsCoated, $"cell {i}");
            Assert.AreEqual(slow.Wet[i].S, cells.Wet[i].S, LookUs * 1e-6, $"cell {i}"); // two edges in one look change places
            double meanC = slow.Wet[i].S > 0.5 ? slow.Wet[i].CS / slow.Wet[i].S : cells.Wet[i].C;
            Assert.AreEqual(meanC, cells.Wet[i].C, 0.05, $"cell {i}");
        }
    }

    [TestMethod]
    public void A_web_that_never_moves_gives_no_cell_and_one_that_only_turns_back_none_either()
    {
        var settings = new ChamberSettings();
        var cells = new Account(settings);
        for (int look = 1; look < 1000; look++)
        {
            cells.Move(look, look < 500 ? 0.0 : -0.001 * (look - 500), 1.0, true, 20.0);
        }

        Assert.IsEmpty(cells.Wet);
    }

    [TestMethod]
    public void After_a_month_a_cell_is_as_exact_as_after_a_minute()
    {
        var cells = new Account(new ChamberSettings());
        const int Month = 260_000_000;
        cells.Move(Month, 0.0, 1.0, true, 20.0);
        for (int look = 1; look <= 3000; look++)
        {
            cells.Move(Month + look, look * 0.001, 1.0, true, 20.0);
        }

        Assert.IsTrue(cells.Wet.All(cell => Math.Abs(cell.S - 10.0) < 1e-6));
    }

    /// <summary>A loop that stood still for a second looks once: ten times as much web as between two ticks.</summary>
    [TestMethod]
    public void A_long_step_is_as_many_short_ones()
    {
        ChamberSettings settings = Covers(new Random(7));
        var longs = new Account(settings);
        var shorts = new Account(settings);
        for (int look = 1; look <= 3000; look++)
        {
            double passedM = look * 0.0035;
            shorts.Move(look, passedM, 9.0, look / 500 % 2 == 0, 20.0);
            if (look % 100 == 0)
            {
                longs.Move(look, passedM, 9.0, (look - 1) / 500 % 2 == 0, 20.0);
            }
        }

        Assert.IsGreaterThan(900, longs.Wet.Count);
        Assert.HasCount(shorts.Wet.Count, longs.Wet);
        for (int i = 0; i < longs.Wet.Count; i++)
        {
            Assert.AreEqual(shorts.Wet[i].S, longs.Wet[i].S, 1e-6, $"cell {i}");
            Assert.AreEqual(shorts.Wet[i].IsCoated, longs.Wet[i].IsCoated, $"cell {i}");
        }
    }

    private static double Any(Random random, params double[] of) => of[random.Next(of.Length)];

    private static ChamberSettings Covers(Random random)
    {
        double[] to = new double[4];
        double[] open01 = new double[4];
        for (int i = 0; i < 4; i++)
        {
            to[i] = (i > 0 ? to[i - 1] : 0.0) + 0.03 + 0.2 * random.NextDouble();
            open01[i] = Any(random, 0.0, 0.3, 1.0, 1.0);
        }

        open01[3] = 1.0;
        return new ChamberSettings { WebOpenToM = to, WebOpen01 = open01, WebCellMm = CellM * 1000.0 };
    }

    private sealed class Account : IWebWatcher
    {
        private readonly AirSums _air = new();
        private long _atUs;

        public Account(ChamberSettings settings)
        {
            Cells = new WebCells(new OpenWay(settings), _air, CellM, this);
            _air.Restart(0);
        }

        public WebCells Cells { get; }

        public List<(bool IsCoated, double S, double C)> Wet { get; } = [];

        public void Move(long look, double passedM, double edgeM, bool coats, double temperatureC)
        {
            var readings = new Readings();
            readings.Air.Status = SensorStatus.Good;
            readings.Air.TemperatureC = temperatureC;
            _air.Take(readings);
            Cells.MoveTo(_atUs, look * LookUs, passedM, edgeM, coats);
            _atUs = look * LookUs;
            _air.MoveTo(_atUs);
        }

        void IWebWatcher.Wet(long cell, bool isCoated, double exposureS, double temperatureC, double humidityGPerKg, double velocityMPerS)
        {
            Assert.AreEqual(Wet.Count, (int)cell);
            Wet.Add((isCoated, exposureS, temperatureC));
        }
    }

    private sealed class SlowAccount(ChamberSettings settings)
    {
        private readonly List<(bool IsCoated, double S, double CS)> _cells = [];

        public List<(bool IsCoated, double S, double CS)> Wet { get; } = [];

        public void Step(double passedM, double edgeM, double s, bool coats, double temperatureC)
        {
            while (passedM >= (_cells.Count + 0.5) * CellM)
            {
                _cells.Add((coats, 0.0, 0.0));
            }

            Span<(bool IsCoated, double S, double CS)> cells = CollectionsMarshal.AsSpan(_cells); // millions of steps
            for (int i = Wet.Count; i < cells.Length; i++)
            {
                double openS = Open01(passedM - ((i + 0.5) * CellM), edgeM) * s;
                cells[i].S += openS;
                cells[i].CS += openS * temperatureC;
            }

            while (Wet.Count < _cells.Count && passedM - ((Wet.Count + 0.5) * CellM) >= settings.WebOpenToM[^1])
            {
                Wet.Add(_cells[Wet.Count]);
            }
        }

        private double Open01(double placeM, double edgeM)
        {
            int section = 0;
            while (section < settings.WebOpenToM.Length && placeM >= settings.WebOpenToM[section])
            {
                section++;
            }

            return placeM < 0.0 || placeM >= edgeM || section == settings.WebOpenToM.Length ? 0.0 : settings.WebOpen01[section];
        }
    }
}
