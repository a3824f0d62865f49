using System;
using System.Globalization;
using System.Threading;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Desk;

/// <content>Upload and start, and how a line that was lost is taken up again.</content>
public sealed partial class MeasuredRun
{
    // Only what may be done again is done before the start is sent.
    private void Begin()
    {
        string phase = _chamber.Link.Ask("RUN:PHASe?");
        if (phase is not ("Idle" or "Complete"))
        {
            throw new ChamberRefusedException(
                $"0,\"The chamber is in phase {phase}: a run begins in Idle or Complete. In Aborted or Faulted look at it, then RUN:RESet; "
                + "else wait until it is over.\"");
        }

        RecipeUpload.Send(_chamber.Link, Plate.Recipe);
        Listen();
        Hear(); // who thought better of it while the recipe was on its way
        if (Outcome.Length > 0)
        {
            return;
        }

        string exposure = Plate.ExposureS.ToString("0.###############", CultureInfo.InvariantCulture);
        _start = Asked.InDoubt;
        try
        {
            _chamber.Link.Tell($"RUN:STARt {exposure}{(Plate.Unverified ? ",UNVerified" : "")}");
        }
        catch (ChamberRefusedException)
        {
            _start = Asked.No;
            throw;
        }

        Started();
    }

    private void Started()
    {
        _start = Asked.Yes;
        _view.Say($"{Plate.Folder}: conditioning.");
    }

    private void Listen()
    {
        _chamber.Link.Tell("TELemetry:RATE MIN");
        _chamber.Link.Tell("TELemetry:STATe ON");
    }

    private void Reopen()
    {
        if (!_chamber.TryReopen(out string _))
        {
            Thread.Sleep(ListenMs);
            return;
        }

        _linkSinceUs = -1;
        string phase = _chamber.Link.Ask("RUN:PHASe?");
        Listen();
        _view.Say($"{_chamber.Name} is back, phase {phase}.");
    }

    private void Lose(Exception e)
    {
        _chamber.Close();
        Losses++;
        _isPrompted = false;
        _view.Say(e.Message + " The chamber goes on by itself; trying to reach it again.");
    }
}
