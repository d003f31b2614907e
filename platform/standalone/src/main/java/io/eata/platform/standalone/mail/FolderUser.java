package io.eata.platform.standalone.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Anyone to whom a mail is sent: it goes to the folder, and the SMTP server keeps nothing of it in memory. */
record FolderUser(String email, MailFolder folder) implements GreenMailUser {

    @Override
    public void create() {
        // There is nothing to be made for a person.
    }

    @Override
    public void delete() {
        // And nothing to be removed.
    }

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        try {
            folder.deliver(email, message);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail could not be kept", e);
        }
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Nobody logs in here.
    }

    @Override
    public void authenticate(String password) throws UserException {
        throw new UserException("Nobody logs in here");
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }
}
