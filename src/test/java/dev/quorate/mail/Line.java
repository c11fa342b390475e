package dev.quorate.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// The line to a mail server. It passes on what both say, command by command, and spoils what it is
/// told to spoil.
public final class Line implements AutoCloseable {
  /// The end of a message's content, as if it were a command.
  public static final String DOT = ".";

  /// The first line of a message's content, of which nothing is passed on.
  static final String CONTENT = "content";

  /// How the line is kept from being listened to.
  enum Safety {
    NONE,
    STARTTLS,
    TLS
  }

  private final ServerSocket listening;
  private final int server;
  private final Safety safety;
  private final Optional<SSLContext> tls;
  private final Map<String, Fate> fates = new ConcurrentHashMap<>();

  /// Anew each time they are forgotten: a connection of before may say its farewell late.
  private volatile List<String> commands = new CopyOnWriteArrayList<>();

  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private Line(int server, Safety safety, Optional<SSLContext> tls) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.safety = safety;
    this.tls = tls;
    Thread _ = Thread.ofVirtual().start(this::listen);
  }

  /// A line to the server at the port of this machine.
  static Line to(int server) throws IOException {
    return new Line(server, Safety.NONE, Optional.empty());
  }

  /// One that offers or demands TLS; the server itself speaks in the clear.
  static Line to(int server, Safety safety, SSLContext tls) throws IOException {
    return new Line(server, safety, Optional.of(tls));
  }

  int port() {
    return listening.getLocalPort();
  }

  /// From now on this becomes of commands that begin so.
  public void spoil(String command, Fate fate) {
    fates.put(command, fate);
  }

  /// Nothing is spoilt any more.
  public void mend() {
    fates.clear();
  }

  /// Forgets what was said.
  void forget() {
    commands = new CopyOnWriteArrayList<>();
  }

  /// What was said so far, with `TLS` where it was begun.
  public List<String> commands() {
    return List.copyOf(commands);
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        open.add(client);
        List<String> heard = commands;
        Thread _ = Thread.ofVirtual().start(() -> talk(client, heard));
      } catch (IOException _) {
        // closed
      }
    }
  }

  private void talk(Socket plain, List<String> heard) {
    try (Socket client = safety == Safety.TLS ? secured(plain, heard) : plain;
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server)) {
      open.add(far);
      new Talk(new End(client), new End(far), heard).hold();
    } catch (IOException _) {
      // one of the two hung up
    }
  }

  private Socket secured(Socket socket, List<String> heard) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            tls.orElseThrow().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    heard.add("TLS");
    return secured;
  }

  private record End(Socket socket, BufferedReader in, OutputStream out) {
    End(Socket socket) throws IOException {
      this(
          socket,
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)),
          socket.getOutputStream());
    }

    String read() throws IOException {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("hung up");
      }
      return line;
    }

    void write(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
  }

  /// One connection. It ends by an exception.
  private final class Talk {
    private End client;
    private final End far;
    private final List<String> heard;

    Talk(End client, End far, List<String> heard) {
      this.client = client;
      this.far = far;
      this.heard = heard;
    }

    void hold() throws IOException {
      client.write(answer());
      while (true) {
        String command = client.read();
        heard.add(command);
        if (safety == Safety.STARTTLS && command.equals("STARTTLS")) {
          client.write("220 go ahead");
          client = new End(secured(client.socket(), heard));
        } else if (command.equals("DATA") && !fates.containsKey(command)) {
          client.write("354 go ahead");
          content();
        } else {
          pass(command);
        }
      }
    }

    /// The server gets it only once it is whole.
    private void content() throws IOException {
      List<String> lines = new ArrayList<>();
      String line = client.read();
      while (!line.equals(DOT)) {
        if (fates.containsKey(CONTENT)) {
          throw new IOException("dropped");
        }
        lines.add(line);
        line = client.read();
      }
      heard.add(DOT);
      Fate fate = fates.get(DOT);
      if (!(fate instanceof Fate.Answer) && !(fate instanceof Fate.Drop)) {
        far.write("DATA");
        answer();
        for (String each : lines) {
          far.write(each);
        }
      }
      pass(DOT);
    }

    /// Passes the command on, and the answer back.
    private void pass(String command) throws IOException {
      Optional<Fate> fate =
          fates.entrySet().stream()
              .filter(each -> command.startsWith(each.getKey()))
              .map(Map.Entry::getValue)
              .findFirst();
      if (fate.isEmpty()) {
        far.write(command);
        String answer = answer();
        client.write(command.startsWith("EHLO") ? offer(answer) : answer);
        return;
      }
      switch (fate.get()) {
        case Fate.Answer(String reply) -> client.write(reply);
        case Fate.Drop _ -> throw new IOException("dropped");
        case Fate.After(Runnable what) -> {
          what.run();
          far.write(command);
          client.write(answer());
        }
        case Fate.DropAnswer _ -> {
          far.write(command);
          answer();
          throw new IOException("dropped");
        }
        case Fate.Silence _ -> {
          far.write(command);
          answer();
          client.read(); // until the client gives up
        }
      }
    }

    private String offer(String answer) {
      boolean offers = safety == Safety.STARTTLS && !(client.socket() instanceof SSLSocket);
      int last = answer.lastIndexOf("250 ");
      return offers
          ? answer.substring(0, last) + "250-STARTTLS\r\n" + answer.substring(last)
          : answer;
    }

    private String answer() throws IOException {
      StringBuilder answer = new StringBuilder();
      String line = far.read();
      while (line.length() > 3 && line.charAt(3) == '-') {
        answer.append(line).append("\r\n");
        line = far.read();
      }
      return answer.append(line).toString();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
