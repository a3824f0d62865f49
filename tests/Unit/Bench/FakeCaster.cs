using System;
using System.Threading;
using ChamberFirmware.Bench;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>The program is gone, and nothing of it is left that could say so.</summary>
internal sealed class PowerCut : Exception;

/// <summary>
/// What makes a plate happen, without a twin: every plate has the result of the one that was cast for these tests.
/// </summary>
internal sealed class FakeCaster : IPlateCaster
{
    public int CutAt { get; init; }

    public int Casts { get; private set; }

    public ChamberIdentity Chamber { get; } = ChamberIdentity.Twin(new ChamberSettings());

    public ulong? Seed => 1;

    public string AtReady => "";

    public double ElapsedS => Casts;

    public CastPlate Cast(Plate plate, WholeFolder files, PlateProgress progress, Action changed, CancellationToken stopping)
    {
        Casts++;
        return Casts == CutAt ? throw new PowerCut() : new CastPlate(new TwinPlate(StoredRuns.Result, "{}"));
    }

    public void Dispose()
    {
    }
}
