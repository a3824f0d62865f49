using ChamberFirmware.Casting;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Points;

/// <summary>
/// A reader of a run's record: told of a line of <see cref="RecordList"/> by one call for each of its values. A value has a key
/// that is clear within its line, and a name, with its unit, that is clear by itself.
/// </summary>
public interface IRecordVisitor
{
    /// <summary>Before the values of a line that has a name of its own.</summary>
    void Line(string name);

    /// <summary>A word; key and name are the same.</summary>
    void Word(string name, string word);

    /// <summary>Yes or no.</summary>
    void Flag(string key, string name, bool isTrue);

    /// <summary>A number. <paramref name="isShown"/>: worth its place in a line; it holds either way.</summary>
    void Number(string key, string name, PointUnit unit, int decimals, double value, bool isShown);

    /// <summary>Microseconds, which a person reads as seconds with so many decimals. <paramref name="isShown"/>: as for a number.</summary>
    void Time(string key, string name, int decimals, long us, bool isShown);

    /// <summary>Measured microseconds, with how well they are known; nothing of both while they are not.</summary>
    void Measured(string key, string name, int decimals, long us, string uncertaintyName, long uncertaintyUs, bool isKnown);

    /// <summary>A measured value over the exposure, with how well its sensor knows it; nothing was exposed: a count of 0.</summary>
    void Spread(string name, PointUnit unit, int decimals, Tally tally, double uncertainty);

    /// <summary>A number that has a sentence.</summary>
    void Sentence(string name, int number, string sentence);

    /// <summary>The exposure differs along the plate by more than goes without a warning.</summary>
    void Warning(string name, CastPlan plan, double exposureS, double most01);
}
