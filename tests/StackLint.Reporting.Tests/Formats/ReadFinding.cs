namespace StackLint.Reporting.Tests.Formats;

/// <summary>What a reader of a format sees of a finding.</summary>
internal sealed record ReadFinding(string Path, string Id, string Message);
