namespace StackLint.Conformance.Tests.Cases;

/// <summary>A file of the corpus with Docker's verdict on it as a stack.</summary>
/// <param name="Name">Its path below the corpus' folder.</param>
/// <param name="Kind"><c>stack</c>, <c>compose</c> or <c>fragment</c>.</param>
/// <param name="IsAccepted">Whether <c>docker stack config</c> accepted it when the corpus was made.</param>
/// <param name="Error">What it said; <c>-</c> for nothing.</param>
internal sealed record CorpusFile(string Name, string Kind, bool IsAccepted, string Error)
{
    internal string FullPath => Path.Combine(Corpus.FilesFolder, Name);

    internal string Repository => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    internal string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>Where the recorded output stands.</summary>
    internal string ExpectedPath => Path.Combine(Corpus.Folder!, "expected", Name + ".config.yml");
}
