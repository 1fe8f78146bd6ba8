namespace StackLint.Compose.Units;

/// <summary>A duration as Go's <c>time.ParseDuration</c> reads it.</summary>
/// <param name="Nanoseconds">The length in nanoseconds.</param>
public readonly record struct GoDuration(long Nanoseconds)
{
    /// <summary>Reads for example <c>1m30s</c>; Compose also takes days and weeks.</summary>
    public static bool TryParse(string text, ComposeDialect dialect, out GoDuration duration) => throw new NotImplementedException();
}
