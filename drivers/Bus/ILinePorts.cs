namespace ChamberFirmware.Drivers;

/// <summary>What a casting line has beside the chamber's own signals: a web with an encoder, and a controller that is in charge.</summary>
public interface ILinePorts
{
    /// <summary>The board has no more pins: these are in the place of blade, plate and their switches, which it has not.</summary>
    bool TakesPlatesPlace { get; }

    /// <summary>The web's encoder.</summary>
    IWebEncoder Encoder { get; }

    /// <summary>The line's controller says that the web is driven.</summary>
    ISwitchInput LineRuns { get; }

    /// <summary>The line's controller allows that the web is coated.</summary>
    ISwitchInput CoatEnabled { get; }

    /// <summary>
    /// The dope's valve or the pump of a slot die, behind <see cref="IBoard.MotionSupply"/>: neither alone lets dope run.
    /// </summary>
    ISwitchOutput Coat { get; }

    /// <summary>To the controller: the air is the recipe's, coating may begin or goes on.</summary>
    ISwitchOutput Ready { get; }

    /// <summary>To the controller: no fault is latched. Off means one, and a chamber without power.</summary>
    ISwitchOutput NoFault { get; }

    /// <summary>To the controller: the last cell of web that came to the bath was exposed as asked for.</summary>
    ISwitchOutput InTolerance { get; }

    /// <summary>0 to 10 V behind a filter: the place of a motorised cover, or the speed that is asked of the line.</summary>
    IDutyOutput Request { get; }
}
