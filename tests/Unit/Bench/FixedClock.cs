using System;

namespace ChamberFirmware.Tests.Unit.Bench;

/// <summary>A clock that stands until a test moves it, in a room an hour ahead of UTC.</summary>
internal sealed class FixedClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 30, 23, 30, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone { get; } =
        TimeZoneInfo.CreateCustomTimeZone("room", TimeSpan.FromHours(1.0), "room", "room");

    public override DateTimeOffset GetUtcNow() => Now;
}
