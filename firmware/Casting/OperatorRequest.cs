namespace ChamberFirmware.Casting;

/// <summary>What an operator can ask of a run.</summary>
public enum OperatorRequest
{
    /// <summary>Nothing was asked.</summary>
    None = 0,
    /// <summary>Start a run: from Idle or Complete to Conditioning.</summary>
    Start = 1,
    /// <summary>Cast the film: from Ready to Casting, when nothing stands in the way.</summary>
    Cast = 2,
    /// <summary>End the run or the commissioning now, without a fault.</summary>
    Abort = 3,
    /// <summary>Leave Aborted or Faulted for Idle.</summary>
    Reset = 4,
    /// <summary>Begin a commissioning task: from Idle to Commissioning.</summary>
    Commission = 5,

    /// <summary>The commissioning task is done; the chamber asks this itself.</summary>
    Finish = 6,

    /// <summary>Cool down and let the door be opened: from Ready to Filling.</summary>
    Fill = 7,

    /// <summary>The blade is filled and the door closed: from Filling to Conditioning.</summary>
    Filled = 8,

    /// <summary>As <see cref="Cast"/>, and water may condense on the plate.</summary>
    CastCondensing = 9,

    /// <summary>A line: coat its web, from Ready to Coating.</summary>
    Coat = 10,

    /// <summary>A line: coat no more; from Coating to Complete once the last film is in the bath.</summary>
    EndCoat = 11,
}
