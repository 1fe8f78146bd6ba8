namespace StackLint.Cli.Adoption;

/// <summary>A file that <c>init</c> would write.</summary>
/// <param name="Path">Its path relative to the folder, with forward slashes.</param>
/// <param name="Before">What it holds; null when it is not there yet.</param>
/// <param name="After">What it is to hold.</param>
internal sealed record PlannedFile(string Path, byte[]? Before, byte[] After);
