namespace ChamberFirmware.Points;

/// <summary>
/// A reader of the chamber's values: told of one row of <see cref="PointList"/> by one call. An interface and no object with a row's
/// fields: that would stand on the device's heap.
/// </summary>
public interface IPointVisitor
{
    /// <summary>A number.</summary>
    /// <param name="name">Its name, with the unit at its end.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="decimals">Decimals that a person reads.</param>
    /// <param name="value">The value; without meaning while it is not valid.</param>
    /// <param name="isValid">It was measured at this tick, or is known.</param>
    void Number(string name, PointUnit unit, int decimals, double value, bool isValid);

    /// <summary>
    /// A measured number that is never told without how well it is known: a limit, in the value's unit (a temperature's in K), with as
    /// many decimals, as valid as the value.
    /// </summary>
    void Measured(string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid);

    /// <summary>Mean duty asked of a load, 0 to 1. The visitor puts Duty01 behind the load's name.</summary>
    void Duty(string load, double duty01);

    /// <summary>A word, and the number that stands for it where only numbers go.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="code">The number.</param>
    /// <param name="word">The word, without blanks.</param>
    /// <param name="isShown">Worth its place in a line; false: all is as it should be. The number holds either way.</param>
    void Word(string name, int code, string word, bool isShown);

    /// <summary>A number that has a sentence. <paramref name="isShown"/>: as for a word.</summary>
    void Sentence(string name, int number, string sentence, bool isShown);
}
