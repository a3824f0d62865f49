namespace ChamberFirmware.Casting;

/// <summary>Mean, least and greatest of one measured value over an exposure.</summary>
public sealed class Tally
{
    private double _sum;

    public int Count { get; private set; }

    public double Least { get; private set; }

    public double Greatest { get; private set; }

    /// <summary>0 while nothing was counted.</summary>
    public double Mean => Count > 0 ? _sum / Count : 0.0;

    public void Clear()
    {
        _sum = 0.0;
        Count = 0;
        Least = 0.0;
        Greatest = 0.0;
    }

    public void Add(double value)
    {
        Least = Count == 0 || value < Least ? value : Least;
        Greatest = Count == 0 || value > Greatest ? value : Greatest;
        _sum += value;
        Count++;
    }
}
