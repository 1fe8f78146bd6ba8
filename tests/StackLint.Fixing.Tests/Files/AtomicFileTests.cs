using StackLint.Fixing.Files;

namespace StackLint.Fixing.Tests.Files;

/// <summary>Files are replaced whole, as they were but for their bytes, or not at all.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stacklint-").FullName;

    private string Target => Path.Combine(_folder, "a.yml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public void Mode_is_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new SkipException("Windows has no modes.");
        }

        File.WriteAllText(Target, "a");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead;
        File.SetUnixFileMode(Target, Mode);
        Assert.Null(AtomicFile.Replace(Target, "a"u8, "b"u8));
        Assert.Equal("b", File.ReadAllText(Target));
        Assert.Equal(Mode, File.GetUnixFileMode(Target));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [SkippableFact]
    public void Owner_is_kept()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.UserName == "root", "Only root gives files away.");
        File.WriteAllText(Target, "a");
        Assert.Equal(0, Run("chown", "12345:54321", Target));
        Assert.Null(AtomicFile.Replace(Target, "a"u8, "b"u8));
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("stat", ["-c", "%u:%g", Target]) { RedirectStandardOutput = true })!;
        Assert.Equal("12345:54321", process.StandardOutput.ReadToEnd().Trim());
    }

    [SkippableFact]
    public void Link_stays_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        File.WriteAllText(Target, "a");
        var link = Path.Combine(_folder, "link.yml");
        File.CreateSymbolicLink(link, "a.yml");
        Assert.Null(AtomicFile.Replace(link, "a"u8, "b"u8));
        Assert.Equal("a.yml", new FileInfo(link).LinkTarget);
        Assert.Equal("b", File.ReadAllText(Target));
    }

    [SkippableFact]
    public void Link_that_waits_under_a_likely_name_is_not_followed()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        File.WriteAllText(Target, "a");
        var other = Path.Combine(_folder, "other");
        File.CreateSymbolicLink($"{Target}.{Environment.ProcessId}.tmp", other);
        Assert.Null(AtomicFile.Write(Target, "b"u8));
        Assert.Equal("b", File.ReadAllText(Target));
        Assert.False(File.Exists(other));
    }

    [SkippableFact]
    public void File_with_another_name_is_left_alone()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux tells.");
        File.WriteAllText(Target, "a");
        Assert.Equal(0, Run("ln", Target, Path.Combine(_folder, "other.yml")));
        Assert.Equal("it has further hard links, which would keep the old text", AtomicFile.Replace(Target, "a"u8, "b"u8));
        Assert.Equal("a", File.ReadAllText(Target));
        File.Delete(Path.Combine(_folder, "other.yml"));
        Assert.Null(AtomicFile.Replace(Target, "a"u8, "b"u8));
        Assert.Equal("b", File.ReadAllText(Target));
    }

    [Fact]
    public void File_that_changed_is_left_alone()
    {
        File.WriteAllText(Target, "mine");
        Assert.Equal("it has changed since it was read", AtomicFile.Replace(Target, "a"u8, "b"u8));
        Assert.Equal("mine", File.ReadAllText(Target));
    }

    [SkippableFact]
    public void What_somebody_saves_at_the_same_time_is_never_lost()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux lets files change places.");
        for (var i = 0; i < 300; i++)
        {
            File.WriteAllText(Target, "a");
            var saved = Path.Combine(_folder, "saved");
            File.WriteAllText(saved, "mine");
            var hasEnded = false;
            var editor = new Thread(() =>
            {
                // While the new text is written, and a little later each time.
                while (!Volatile.Read(ref hasEnded) && Directory.GetFiles(_folder, "*.tmp").Length == 0)
                {
                }

                Thread.SpinWait(i * 20);
                File.Move(saved, Target, overwrite: true);
            });
            editor.Start();
            var problem = AtomicFile.Replace(Target, "a"u8, "b"u8);
            Volatile.Write(ref hasEnded, true);
            editor.Join();
            Assert.Contains(problem, new[] { null, "it has changed since it was read" });
            Assert.Equal("mine", File.ReadAllText(Target));
            Assert.Single(Directory.GetFiles(_folder));
        }
    }

    [Fact]
    public void Writers_of_one_file_leave_the_whole_text_of_one_of_them()
    {
        byte[][] texts = [[.. Enumerable.Repeat((byte)'a', 300_000)], [.. Enumerable.Repeat((byte)'b', 500_000)]];
        Parallel.For(0, 40, i => Assert.Null(AtomicFile.Write(Target, texts[i % 2], isDurable: false)));
        Assert.Contains(File.ReadAllBytes(Target), texts);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void File_that_is_gone_is_not_made_again()
    {
        Assert.Equal("it does not exist any more", AtomicFile.Replace(Target, "a"u8, "b"u8));
        Assert.False(File.Exists(Target));
    }

    [Fact]
    public void File_that_nobody_may_write_is_left_alone()
    {
        File.WriteAllText(Target, "a");
        new FileInfo(Target).IsReadOnly = true;
        Assert.Equal("it is read-only", AtomicFile.Replace(Target, "a"u8, "b"u8));
        new FileInfo(Target).IsReadOnly = false;
    }

    private static int Run(string command, params string[] args)
    {
        using var process = System.Diagnostics.Process.Start(command, args);
        process.WaitForExit();
        return process.ExitCode;
    }
}
