namespace StackLint.Engine.Tests;

/// <summary>The 15th of June 2026.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);
}
