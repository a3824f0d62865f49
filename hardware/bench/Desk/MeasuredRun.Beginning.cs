using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Desk;

/// <content>Upload and start, and how a line that was lost is taken up again.</content>
public sealed partial class MeasuredRun
{
    private const int UndefinedHeader = -113;
    private const long KnownUs = 5_000_000; // how well values are known changes slowly

    // Only what may be done again is done before the start is sent.
    private void Begin()
    {
        if (IsUnderWay)
        {
            Listen();
            _start = Asked.Yes;
            _view.Say($"{Plate.Folder}: under way in the chamber, followed from now on.");
            return;
        }

        string phase = _chamber.Link.Ask("RUN:PHASe?");
        if (phase is not ("Idle" or "Complete"))
        {
            throw new ChamberRefusedException(
                $"0,\"The chamber is in phase {phase}: a run begins in Idle or Complete. In Aborted or Faulted look at it, then RUN:RESet; "
                + "else wait until it is over.\"");
        }

        RecipeUpload.Send(_chamber.Link, Plate.Recipe);
        LookAtThermometers();
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
        Warn();
    }

    // What the chamber foresees for this start. A firmware that does not know the question has nothing to say.
    private void Warn()
    {
        try
        {
            string[] said = [.. ScpiText.Fields(_chamber.Link.AskOrRefuse("RUN:WARNing?")).Where(w => w.Length > 0)];
            Warnings.AddRange(said);
            Array.ForEach(said, warning => _view.Say($"{Plate.Folder}: the chamber warns: {warning}"));
        }
        catch (ChamberRefusedException e)
        {
            if (e.Number != UndefinedHeader)
            {
                _view.Say($"{Plate.Folder}: its warnings could not be asked for: {e.Message}");
            }
        }
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
        _isSlow = false;
    }

    // While a blade is filled no load is on, and what counts are the words of the long form; else every tick.
    private void SetRate(bool slow)
    {
        if (slow != _isSlow)
        {
            _chamber.Link.Tell("TELemetry:RATE " + (slow ? "DEF" : "MIN"));
            _isSlow = slow;
        }
    }

    // An answer costs a tick's line: none is lost while a film is in the air.
    private void AskUncertainty()
    {
        bool isCalm = _now!.Phase is Phase.Conditioning or Phase.Ready && LinkIsSettled;
        if (_view.ShowsUncertainty && isCalm && _now.AtUs - _knownAtUs >= KnownUs)
        {
            _knownAtUs = _now.AtUs;
            string[] answers = _chamber.Link.Ask("MEASure:TEMPerature?;HRATio?;VELocity?").Split(';');
            double[] known = [.. answers.Select(answer => TelemetrySample.NumberOf(answer.Split(',')[^1]))];
            if (known.Length == 3)
            {
                Progress.Know(known[0], known[1], known[2]);
            }
        }
    }

    private void Reopen()
    {
        if (!_chamber.TryReopen(out string why))
        {
            if (_chamber.IsAnother && !_saidOther)
            {
                _view.Say(why + " Nothing of this run is asked of it: plug in the one of before, or q and Enter ends this program.");
            }

            _saidOther |= _chamber.IsAnother;
            Thread.Sleep(ListenMs);
            return;
        }

        _saidOther = false;
        _linkSinceUs = -1;
        string phase = _chamber.Link.Ask("RUN:PHASe?");
        Listen();
        _view.Say($"{_chamber.Name} is back, phase {phase}.");
    }

    private void Lose(Exception e)
    {
        _chamber.Close();
        Losses++;
        _prompt = Prompt.Nothing;
        _view.Say(e.Message + " The chamber goes on by itself; trying to reach it again.");
    }
}
