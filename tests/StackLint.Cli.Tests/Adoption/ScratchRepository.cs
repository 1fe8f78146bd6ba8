using System.Text;

namespace StackLint.Cli.Tests.Adoption;

/// <summary>A folder that looks like the top of a Git work tree, without configuration.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly ScratchFolder _folder = new();

    internal ScratchRepository()
    {
        File.Delete(Path.Combine(Root, ".editorconfig"));
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Directory.CreateDirectory(Path.Combine(Root, ".git/objects"));
        Directory.CreateDirectory(Path.Combine(Root, ".git/refs"));
    }

    internal string Root => _folder.Root;

    internal void SetRemote(string url) => Write(".git/config", $"[remote \"origin\"]\n\turl = {url}\n");

    internal string Write(string name, string text) => _folder.Write(name, text);

    internal string Read(string name) => _folder.Read(name);

    internal byte[] ReadBytes(string name) => File.ReadAllBytes(Path.Combine(Root, name));

    internal CliRun Run(params string[] args) => CliRun.In(Root, args);

    /// <summary>Runs <c>init</c> on a terminal, where a person answers.</summary>
    internal CliRun Answer(string answer) => CliRun.In(Root, new CliRunSettings { IsTerminal = true, Input = Encoding.UTF8.GetBytes(answer) }, "init");

    /// <summary>Every file with its text.</summary>
    internal Dictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetRelativePath(Root, f), File.ReadAllText);

    public void Dispose() => _folder.Dispose();
}
