namespace StackLint.Reporting.Tests;

/// <summary>Compares with <c>__snapshots__/NAME.snap</c>, character by character; the one place that knows which library does it.</summary>
internal static class Snapshot
{
    public static void Match(string text, string name)
    {
        // The library takes CRLF for LF; no output of ours may hold one.
        Assert.DoesNotContain('\r', text);
        Snapshooter.Xunit.Snapshot.Match(text, name);
    }
}
