using System.Text;

namespace StackLint.Cli.Tests;

/// <summary>A folder that a test may fill and that is gone afterwards. Its own <c>.editorconfig</c> ends the cascade.</summary>
public sealed class ScratchFolder : IDisposable
{
    public ScratchFolder() => Write(".editorconfig", "root = true\n");

    public string Root { get; } = Directory.CreateTempSubdirectory("stacklint-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Root, name));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
