namespace StackLint.Compose.Loading;

/// <summary>A file that a project names, or why it was not read.</summary>
/// <typeparam name="T">What was read.</typeparam>
/// <param name="Status">What became of it.</param>
/// <param name="Value">What was read; null when it was not.</param>
/// <param name="Problem">Why it was not read, for a person, without final period; null when it was.</param>
public sealed record ComposeFileResult<T>(ComposeFileStatus Status, T? Value, string? Problem)
    where T : class;
