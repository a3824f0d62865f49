using System;
using System.Text;
using System.Threading;

namespace ChamberFirmware.Bench.Desk;

/// <summary>Plates in a chamber at a line: a campaign does not see that it is no twin.</summary>
public sealed class ChamberCaster : IPlateCaster
{
    private readonly ChamberAtLine _chamber;
    private readonly DeskCasting _casting;
    private readonly TimeProvider _clock;
    private double _elapsedS;

    /// <summary>The chamber and what casts in it; the clock says on which day.</summary>
    public ChamberCaster(ChamberAtLine chamber, DeskCasting casting, TimeProvider clock)
    {
        _clock = clock;
        _chamber = chamber;
        _casting = casting;
    }

    /// <inheritdoc/>
    public ChamberIdentity Chamber => _casting.Identity();

    /// <summary>Nothing is simulated.</summary>
    public ulong? Seed => null;

    /// <summary>The firmware's time since the first line of the first plate, s; it stands while a plate is changed.</summary>
    public double ElapsedS { get; private set; }

    /// <inheritdoc/>
    public string AtReady => "";

    /// <inheritdoc/>
    public CastPlate Cast(Plate plate, WholeFolder files, PlateProgress progress, Action changed, CancellationToken stopping)
    {
        ChamberIdentity told = Chamber;
        MeasuredRun run = _casting.Cast(plate, files.Open(MeasuredFiles.Trace), progress, () =>
        {
            ElapsedS = _elapsedS + progress.ElapsedS;
            changed();
        });
        _elapsedS = ElapsedS = _elapsedS + progress.ElapsedS;
        byte[] record = MeasuredFiles.Write(files.Write, run, _chamber, told, DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime));
        return new CastPlate(run, Encoding.UTF8.GetString(record));
    }

    /// <summary>Lets go of the line; the chamber goes on with what it does.</summary>
    public void Dispose() => _chamber.Dispose();
}
