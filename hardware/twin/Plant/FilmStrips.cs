using System;
using ChamberFirmware.Films;

namespace ChamberFirmware.Twin;

/// <summary>
/// The film in strips across the air, from the end that the air meets first: how much of each lies in the air, and how the air transfers
/// water to it. Blade and bath pass the strips in the same order, against the air or with it.
/// </summary>
internal sealed class FilmStrips
{
    /// <summary>Strips of a plate.</summary>
    public const int Count = 10;

    private readonly bool _againstAir;
    private readonly double[] _perRootM = new double[Count];
    private readonly double[] _coated01 = new double[Count];
    private readonly double[] _wetted01 = new double[Count];
    private readonly double[] _kept01 = new double[Count];

    /// <summary>No film yet.</summary>
    public FilmStrips(TwinParameters parameters)
    {
        _againstAir = parameters.BladeAgainstAir;
        LengthM = parameters.PlateLengthM / Count;
        AreaM2 = LengthM * parameters.FilmWidthM;
        for (int i = 0; i < Count; i++)
        {
            _perRootM[i] = parameters.FilmTransferFactor
                * GasSide.MeanPerRootM(parameters.InertLengthM, i * LengthM, (i + 1) * LengthM);
        }
    }

    /// <summary>Of a strip along the air, m.</summary>
    public double LengthM { get; }

    /// <summary>Of a strip, m².</summary>
    public double AreaM2 { get; }

    /// <summary>Some film is in the air.</summary>
    public bool IsAnyInAir { get; private set; }

    /// <summary>Transfer of water to a strip, m/s, by what the air has in it (<see cref="GasSide.OfAir"/>).</summary>
    public double TransferMPerS(int strip, double ofAir) => _perRootM[strip] * ofAir;

    /// <summary>Share of a strip that is coated and not in the bath, 0 to 1.</summary>
    public double InAir01(int strip) => _coated01[strip] - _wetted01[strip];

    /// <summary>Share of a strip that was coated, in the bath or not, 0 to 1.</summary>
    public double Coated01(int strip) => _coated01[strip];

    /// <summary>Share of a strip's film of the step before that is still in the air, 0 to 1.</summary>
    public double Kept01(int strip) => _kept01[strip];

    /// <summary>How far blade and bath have come over the whole plate, 0 to 1.</summary>
    public void Cover(double coated01, double wetted01)
    {
        IsAnyInAir = false;
        for (int i = 0; i < Count; i++)
        {
            int turn = _againstAir ? Count - 1 - i : i;
            double before01 = InAir01(i), old01 = _coated01[i];
            _coated01[i] = Math.Clamp(coated01 * Count - turn, 0, 1);
            _wetted01[i] = Math.Min(_coated01[i], Math.Clamp(wetted01 * Count - turn, 0, 1));
            _kept01[i] = before01 > 0 ? Math.Clamp((old01 - _wetted01[i]) / before01, 0, 1) : 0;
            IsAnyInAir |= InAir01(i) > 0;
        }
    }

    /// <summary>A fresh plate.</summary>
    public void Reset()
    {
        Array.Clear(_coated01);
        Array.Clear(_wetted01);
        IsAnyInAir = false;
    }
}
