using System.Diagnostics;

namespace StackLint.Fixing.Tests;

/// <summary>A scratch repository in which <c>git apply</c> is the oracle.</summary>
internal sealed class GitFolder : IDisposable
{
    internal GitFolder()
    {
        Skip.IfNot(TryRun("init", "-q") == 0, "git is not installed");
        Assert.Equal(0, TryRun("config", "core.autocrlf", "false"));
    }

    internal string Path { get; } = Directory.CreateTempSubdirectory("stacklint-git-").FullName;

    internal string Error { get; private set; } = "";

    internal string PathOf(string name) => System.IO.Path.Combine(Path, name);

    internal void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
    }

    internal byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>Applies a patch; what Git says against it is in <see cref="Error"/>.</summary>
    internal bool Apply(byte[] patch)
    {
        var file = System.IO.Path.Combine(Path, ".git", "patch");
        File.WriteAllBytes(file, patch);
        return TryRun("apply", "--whitespace=nowarn", file) == 0;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private int TryRun(params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = Path, RedirectStandardError = true })!;
            Error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
