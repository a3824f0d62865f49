using System;
using System.Threading;

namespace ChamberFirmware.Bench;

/// <summary>
/// What makes plates happen, one after another in one chamber whose air is kept between them: the twin with a scripted operator, or
/// whatever drives a real one.
/// </summary>
public interface IPlateCaster : IDisposable
{
    /// <summary>Which chamber it is.</summary>
    ChamberIdentity Chamber { get; }

    /// <summary>Seed of the noise of everything that is cast; null: nothing is simulated.</summary>
    ulong? Seed { get; }

    /// <summary>Time of the chamber since its first plate's turn came, s.</summary>
    double ElapsedS { get; }

    /// <summary>What follows when the chamber is Ready, for the line that says so; empty: that is said otherwise.</summary>
    string AtReady { get; }

    /// <summary>
    /// Casts the plate that lies ready, from the opening of the door to its end, and writes its files, which the caller keeps; calls
    /// <paramref name="changed"/> when the chamber is Ready. Throws <see cref="OperationCanceledException"/> on
    /// <paramref name="stopping"/>, and <see cref="NotCastException"/> where the chamber does not begin.
    /// </summary>
    CastPlate Cast(Plate plate, WholeFolder files, PlateProgress progress, Action changed, CancellationToken stopping);
}
