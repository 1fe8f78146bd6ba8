namespace StackLint.Compose.Values;

/// <summary>A date and time as it is written, to the nanosecond.</summary>
/// <param name="Year">0 to 9999.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">0 to 59.</param>
/// <param name="Nanosecond">Below one milliard.</param>
/// <param name="ZoneMinutes">Minutes east of Greenwich, up to 25 hours.</param>
internal readonly record struct YamlTime(int Year, int Month, int Day, int Hour, int Minute, int Second, int Nanosecond, int ZoneMinutes)
{
    /// <summary>Whether Go can write the time as JSON.</summary>
    internal bool HasJsonZone => Math.Abs(ZoneMinutes) < 24 * 60;
}
