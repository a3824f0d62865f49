namespace ChamberFirmware.Casting;

/// <summary>Mean, least and greatest of one measured value over an exposure.</summary>
public sealed class Tally
{
    private double _sum;

    /// <summary>How many values were counted: one a tick.</summary>
    public int Count;

    /// <summary>The least of them, in the value's unit; 0 while nothing was counted.</summary>
    public double Least;

    /// <summary>The greatest of them, in the value's unit; 0 while nothing was counted.</summary>
    public double Greatest;

    /// <summary>The mean of all of them, in the value's unit; 0 while nothing was counted.</summary>
    public double Mean => Count > 0 ? _sum / Count : 0.0;

    /// <summary>Forgets all values.</summary>
    public void Clear()
    {
        _sum = 0.0;
        Count = 0;
        Least = Greatest = 0.0;
    }

    /// <summary>Counts one more value.</summary>
    public void Add(double value)
    {
        Least = Count == 0 || value < Least ? value : Least;
        Greatest = Count == 0 || value > Greatest ? value : Greatest;
        _sum += value;
        Count++;
    }
}
