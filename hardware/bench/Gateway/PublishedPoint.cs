using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Line;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Bench.Gateway;

/// <summary>A value that is published, by the chamber's own name for it (firmware/Points).</summary>
/// <param name="Name">The name, with its unit at the end.</param>
/// <param name="Unit">The unit.</param>
/// <param name="IsWord">It is a word and no number.</param>
/// <param name="IsAsked">The status line does not tell it: the chamber is asked.</param>
public sealed record PublishedPoint(string Name, PointUnit Unit, bool IsWord, bool IsAsked)
{
    /// <summary>The latched fault's row: a number, and a sentence that stands in the state.</summary>
    public const string Fault = "fault";

    /// <summary>Everything, uncertainties behind what they are of, in the firmware's order.</summary>
    public static IReadOnlyList<PublishedPoint> All { get; } = new Walker().Found;

    /// <summary>Those of a casting line, beside all others: each is asked for, with <see cref="Link.WebText.Question"/>.</summary>
    public static IReadOnlyList<PublishedPoint> OfLine { get; } = Walker.Web();

    /// <summary>Everything of a chamber, of one that is a casting line or not.</summary>
    public static IEnumerable<PublishedPoint> Of(bool isLine) => isLine ? All.Concat(OfLine) : All;

    /// <summary>Those that are asked for.</summary>
    public static IReadOnlyList<PublishedPoint> Asked { get; } = [.. All.Where(p => p.IsAsked)];

    /// <summary>One line that asks for all of them; the answers come in their order, with semicolons between.</summary>
    public static string Question { get; } =
        "DATA:POIN? " + string.Join(";POIN? ", Asked.Select(p => Link.ScpiText.Quote(p.Name)));

    /// <summary>The same of a casting line.</summary>
    public static string QuestionOfLine { get; } = $"{Question};:{Link.WebText.Question}";

    private sealed class Walker : IPointVisitor
    {
        private bool _isAsked;

        public Walker()
        {
            var chamber = new Chamber(new TwinChamber(TwinParameters.Reference, 1).Board, new ChamberSettings());
            for (int row = 0; row < PointList.Count; row++)
            {
                _isAsked = row >= PointList.StatusCount;
                PointList.Visit(row, chamber, this);
            }
        }

        private Walker(LineRun line)
        {
            _isAsked = true;
            for (int row = 0; row < WebList.Count; row++)
            {
                WebList.Visit(row, line, new Readings(), this);
            }
        }

        public static List<PublishedPoint> Web()
        {
            var twin = new TwinChamber(TwinParameters.Reference with { Web = new WebParameters() }, 1);
            return new Walker(new LineRun(twin.Line!, new ChamberSettings { WebPulsesPerM = 1.0 })).Found;
        }

        public List<PublishedPoint> Found { get; } = [];

        public void Number(string name, PointUnit unit, int decimals, double value, bool isValid) => Add(name, unit, isWord: false);

        public void Measured(
            string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
        {
            Add(name, unit, isWord: false);
            Add(uncertaintyName, unit == PointUnit.C ? PointUnit.K : unit, isWord: false);
        }

        public void Duty(string load, double duty01) => Add(PointReader.DutyName(load), PointUnit.Share01, isWord: false);

        public void Word(string name, int code, string word, bool isShown) => Add(name, PointUnit.None, isWord: true);

        public void Sentence(string name, int number, string sentence, bool isShown) => Add(name, PointUnit.None, isWord: false);

        private void Add(string name, PointUnit unit, bool isWord) => Found.Add(new PublishedPoint(name, unit, isWord, _isAsked));
    }
}
