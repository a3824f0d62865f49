namespace ChamberFirmware.Modbus;

/// <summary>
/// Addresses of the holding registers (functions 3, 6 and 16), as they stand in a request: the first is 0. As for
/// <see cref="InputRegister"/>, an address never changes its meaning, and registers.md is made of these comments.
/// </summary>
public static class HoldingRegister
{
    /// <summary>Key: 21930 (55AA hex) enables writing, anything else ends it. After power-on and after a lost heartbeat it is 0.</summary>
    public const int Key = 0;

    /// <summary>Word order of everything with 32 bits: 0 high word first, 1 low word first. Needs no key; 0 after power-on.</summary>
    public const int WordOrder = 1;

    /// <summary>The controller's heartbeat: any number that differs from the one before. The first one begins the supervision.</summary>
    public const int Heartbeat = 2;

    /// <summary>Longest time between two heartbeats, 0.1 s: 10 to 600, or 0: not supervised. 50 after power-on.</summary>
    public const int HeartbeatLimit = 3;

    /// <summary>
    /// When it is lost: 0 nothing but the alarm; 1 abort, but a film that is cast goes its way into the bath, and a line coats no more; 2
    /// abort in every phase. 1 after power-on.
    /// </summary>
    public const int HeartbeatReaction = 4;

    /// <summary>Code of the next command: see below.</summary>
    public const int CommandCode = 5;

    /// <summary>What it needs: see below.</summary>
    public const int CommandArgument = 6;

    /// <summary>The echoed sequence number plus 1 (after 65535 comes 1) has the command done; the echoed one does nothing.</summary>
    public const int CommandSequence = 7;

    /// <summary>First of the recipe's numbers as float32, two registers each.</summary>
    public const int Recipe = 20;

    /// <summary>First of the same numbers as scaled whole numbers, one register each.</summary>
    public const int Scaled = 60;

    /// <summary>First of the settings as float32, two registers each; read only.</summary>
    public const int Settings = 80;

    /// <summary>One more than the last address.</summary>
    public const int End = 100;

    /// <summary>Numbers of a recipe that there is room for.</summary>
    public const int MostRecipe = 20;

    /// <summary>Settings that there is room for.</summary>
    public const int MostSettings = 10;

    /// <summary>First address that is kept for what a line may be told. Not there yet; its values are input registers.</summary>
    public const int Line = 200;
}
