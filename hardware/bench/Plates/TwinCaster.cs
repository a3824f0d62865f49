using System;
using System.IO;
using System.Threading;

namespace ChamberFirmware.Bench;

/// <summary>Plates on one twin: the first in a cold chamber, the others after a change of the plate, as warm as it is.</summary>
public sealed class TwinCaster : IPlateCaster
{
    private readonly ulong _seed;
    private readonly string? _inputs;
    private WholeFile? _inputsFile;
    private TwinSession? _session;

    /// <summary>A twin that is switched on for its first plate.</summary>
    /// <param name="any">A plate of the campaign: all of them are cast in a chamber with the same switches.</param>
    /// <param name="seed">Of the twin's noise.</param>
    /// <param name="inputs">The file for a replay of the whole session; null: none.</param>
    public TwinCaster(Plate any, ulong seed, string? inputs)
    {
        _seed = seed;
        _inputs = inputs;
        Chamber = ChamberIdentity.Twin(TwinSession.SettingsFor(any));
    }

    /// <inheritdoc/>
    public ChamberIdentity Chamber { get; }

    /// <summary>How long the operator has the door open to change a plate, s; 0: plates come through a lock.</summary>
    public double DoorOpenS { get; init; } = TwinSession.DefaultDoorOpenS;

    /// <summary>How the file for a replay is opened; null: on the disk.</summary>
    public Func<string, Stream>? OpenFile { get; init; }

    /// <inheritdoc/>
    public ulong? Seed => _seed;

    /// <inheritdoc/>
    public string AtReady => ", casting";

    /// <inheritdoc/>
    public double ElapsedS => (_session?.NowUs ?? 0) / 1e6;

    /// <inheritdoc/>
    public CastPlate Cast(Plate plate, WholeFolder files, PlateProgress progress, Action changed, CancellationToken stopping)
    {
        bool isFirst = _session == null;
        if (_session == null)
        {
            _inputsFile = _inputs == null ? null : new WholeFile(_inputs, OpenFile);
            _session = new TwinSession(plate, _seed, _inputsFile?.Stream) { DoorOpenUs = (long)(DoorOpenS * 1e6) };
        }

        using var run = new PlateRun(plate, _session, isFirst);
        return new CastPlate(PlateFiles.Cast(run, files, progress, changed, stopping));
    }

    /// <summary>Ends the recording: what was cast can be replayed, however the campaign ended.</summary>
    public void Dispose()
    {
        using WholeFile? file = _inputsFile; // also where the disk is full
        _inputsFile = null;
        _session?.Dispose();
        file?.Keep();
    }
}
